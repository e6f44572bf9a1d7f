using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Data;

namespace CaseFlow.Web.Cli.Bench.Desk;

/// <summary>The first view of the supervision desk: a million items on PostgreSQL, a hundred thousand on SQLite.</summary>
internal sealed class DeskPart : IBenchPart
{
    private const double PostgresGoal = 200, SqliteGoal = 2000;

    public string Name => "desk";

    public bool IsDefault => false;

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var scale = run.Options.IsQuick ? 10 : 1;
        await using (var host = await ProductHost.OnSqlite(ct)) await Measure(run, host, "sqlite", 100_000 / scale, SqliteGoal, () => Task.CompletedTask, ct);
        var server = await run.Postgres(ct);
        var database = await server.CreateDatabase("desk", ct);
        await using var postgres = await ProductHost.OnPostgres(database, ct);
        await Measure(run, postgres, "postgres", 1_000_000 / scale, PostgresGoal, () => server.Settle(database, ct), ct);
    }

    private static async Task Measure(BenchRun run, ProductHost host, string name, int items, double goal, Func<Task> settle, CancellationToken ct)
    {
        await host.LoadCounty("Bench-Password-1!", ct);
        await using (var scope = host.Services.CreateAsyncScope())
            run.Progress($"  {items} items in {await DeskRows.Insert(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), items, TimeProvider.System.GetUtcNow(), ct)} villages on {name}");
        await settle();
        await new DeskBench(run, host, name).Run(Goal.AtMost(goal), items, ct);
    }
}
