namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Completes work items in process on PostgreSQL, eight at once and one after the other.</summary>
internal sealed class ActsPart : IBenchPart
{
    /// <summary>pgbench's p50 times 1.5, as a rate.</summary>
    private const double AloneGoal = 0.67;

    public string Name => "acts";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var stage = await ActStage.Open(run, "acts", ct);
        var race = new ActRace(run, Name, stage.Reference, stage.Pgbench, stage.Cases);
        await race.Run(8, stage.Acts.Complete, 0.75, ct);
        await race.Run(1, stage.Acts.Complete, AloneGoal, ct);
        await new ActCounts(run, Name, stage.Connection).Run(
            async counted =>
            {
                await counted.Refresh(ct);
                var few = await ProductActs.On(counted, ct);
                await few.Seed(100, ct);
                return few.Complete;
            },
            ct);
    }
}
