using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Reference;

namespace CaseFlow.Web.Cli.Bench.Sqlite;

/// <summary>Completes work items on SQLite durably beside a hand-written program that does nothing else.</summary>
internal sealed class SqlitePart : IBenchPart
{
    /// <summary>Acts per commit of the hand-written program.</summary>
    private const int Group = 16;

    /// <summary>As many callers keep the writer's groups about as large: while one group is written, the other half prepares the next.</summary>
    private const int Workers = 2 * Group;

    public string Name => "sqlite";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var cases = run.Options.IsQuick ? 2_000 : 20_000;
        var folder = Directory.CreateTempSubdirectory("caseflow-bench-sqlite-");
        try
        {
            using var limit = new SqliteLimit(Path.Combine(folder.FullName, "limit.db"), cases);
            await using var host = await ProductHost.OnSqlite(ct);
            await host.LoadCounty(ActStage.Password, ct);
            var acts = await ProductActs.On(host, ct);
            run.Progress($"  starting {cases} cases");
            await acts.Seed(cases, ct);
            await Compare(run, acts, limit, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Compare(BenchRun run, ProductActs acts, SqliteLimit limit, CancellationToken ct)
    {
        Task<Sample> Ours() => Load.Run(Workers, run.Options.Round, (_, stop) => acts.Complete(stop), ct);
        await run.Warm(Ours);
        var medians = await run.InTurns(("ours", Ours), ("limit", () => Task.FromResult(limit.Run(Group, run.Options.Round, ct))));
        var (ours, hand) = (medians[0], medians[1]);
        run.Write(new(
            $"sqlite.c{Workers}", ours.PerSecond, hand.PerSecond, "acts/s", Goal.RatioAtLeast(0.75), $"synchronous=FULL; reference: {Group} acts per commit, no engine"));
        run.Write(new($"sqlite.c{Workers}.p50", ours.P50, null, "ms"));
        run.Write(new($"sqlite.c{Workers}.p99", ours.P99, null, "ms"));
        run.Write(new($"sqlite.c{Workers}.cpu", ours.CpuMicroseconds, hand.CpuMicroseconds, "µs CPU/act"));
        run.Write(new($"sqlite.c{Workers}.allocated", ours.Bytes, hand.Bytes, "bytes/act"));
    }
}
