using CaseFlow.Web.Cli.Bench.Reference;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Completes work items in process on PostgreSQL, eight at once and one after the other.</summary>
internal sealed class ActsPart : IBenchPart
{
    /// <summary>pgbench's p50 times 1.5, as a rate.</summary>
    private const double AloneGoal = 0.67;

    public string Name => "acts";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var server = await run.Postgres(ct);
        var cases = run.Options.IsQuick ? 2_000 : 20_000;
        var (plain, product) = (await server.CreateDatabase("act_reference", ct), await server.CreateDatabase("act_product", ct));
        await using var reference = NpgsqlDataSource.Create(plain);
        await ReferenceTables.Prepare(reference, cases, ct);
        await using var host = await ProductHost.OnPostgres(product, ct);
        await host.LoadCounty("bench-password-1", ct);
        var acts = await ProductActs.On(host, ct);
        run.Progress($"  starting {cases} cases");
        await acts.Seed(cases, ct);
        await server.Settle(product, ct);
        using var pgbench = PgBench.Find(plain, cases);
        var race = new ActRace(run, "acts", reference, pgbench, cases);
        await race.Run(8, acts.Complete, 0.75, ct);
        await race.Run(1, acts.Complete, AloneGoal, ct);
        await new ActCounts(run, "acts", product).Run(
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
