using CaseFlow.Web.Cli.Bench.Measuring;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Completes work items beside millions of finished ones, and in a database that has none.</summary>
internal sealed class FullPart : IBenchPart
{
    private const int Workers = 8;

    public string Name => "full";

    public bool IsDefault => false;

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        await using var empty = await ActStage.Open(run, "full_empty", ct);
        await using var full = await ActStage.Open(run, "full_years", ct, finishedItems: run.Options.Items);
        Task<Sample> On(ActStage stage) => Load.Run(Workers, run.Options.Round, (_, stop) => stage.Acts.Complete(stop), ct);
        await run.Warm(() => On(full));
        await run.Warm(() => On(empty));
        var medians = await run.InTurns(("full", () => On(full)), ("empty", () => On(empty)));
        run.Write(new(
            $"full.c{Workers}", medians[0].PerSecond, medians[1].PerSecond, "acts/s", Goal.RatioAtLeast(0.87), $"beside {run.Options.Items} finished items; reference: none"));
        run.Write(new($"full.c{Workers}.p50", medians[0].P50, medians[1].P50, "ms"));
        run.Write(new($"full.c{Workers}.p99", medians[0].P99, medians[1].P99, "ms"));
    }
}
