using CaseFlow.Web.Cli.Bench.Reference;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Execution;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>The write path without engine and rights, to see where an act spends its time.</summary>
internal sealed class StorePart : IBenchPart
{
    public string Name => "store";

    public bool IsDefault => false;

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var server = await run.Postgres(ct);
        var cases = run.Options.IsQuick ? 2_000 : 20_000;
        var (plain, product) = (await server.CreateDatabase("reference", ct), await server.CreateDatabase("product", ct));
        await using var reference = NpgsqlDataSource.Create(plain);
        await ReferenceTables.Prepare(reference, cases, ct);
        await using var host = await ProductHost.OnPostgres(product, ct);
        var acts = On(host);
        run.Progress($"  starting {cases} cases");
        await acts.Seed(cases, ct);
        await server.Settle(product, ct);
        using var pgbench = PgBench.Find(plain, cases);
        var race = new ActRace(run, "store", reference, pgbench, cases);
        await race.Run(8, acts.Complete, 0.75, ct);
        await race.Run(1, acts.Complete, 0.67, ct);
        await new ActCounts(run, "store", product).Run(
            async counted =>
            {
                var few = On(counted);
                await few.Seed(100, ct);
                return few.Complete;
            },
            ct);
    }

    private static StoreActs On(ProductHost host) => new(host.Services.GetRequiredService<IWorkflowStore>(), host.Services.GetRequiredService<IIdSource>());
}
