using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Reference;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Completes work items on PostgreSQL side by side: ours, the hand-written act through Npgsql, and pgbench's pipeline when it is installed.</summary>
internal sealed class ActRace(BenchRun run, string name, NpgsqlDataSource reference, PgBench? pgbench, int instances)
{
    public async Task Run(int workers, Func<CancellationToken, Task> act, double goal, CancellationToken ct)
    {
        var hands = new List<ReferenceAct>();
        for (var worker = 0; worker < workers; worker++) hands.Add(await ReferenceAct.Open(reference, instances, worker, ct));
        var sides = new List<(string, Func<Task<Sample>>)>
        {
            ("ours", () => Load.Run(workers, run.Options.Round, (_, stop) => act(stop), ct)),
            ("npgsql", () => Load.Run(workers, run.Options.Round, (worker, stop) => hands[worker].Run(stop), ct)),
        };
        if (pgbench is not null) sides.Add(("pgbench", () => pgbench.Run(workers, run.Options.Seconds, ct)));
        await run.Warm(sides[0].Item2);
        await run.Warm(sides[1].Item2);
        var medians = await run.InTurns([.. sides]);
        foreach (var hand in hands) await hand.DisposeAsync();
        Write($"{name}.c{workers}", medians, goal);
    }

    private void Write(string subject, IReadOnlyList<Sample> medians, double goal)
    {
        var (ours, npgsql) = (medians[0], medians[1]);
        var fastest = pgbench is null ? npgsql : medians[2];
        var against = pgbench is null ? "reference: hand-written Npgsql" : "reference: pgbench pipeline";
        run.Write(new(subject, ours.PerSecond, fastest.PerSecond, "acts/s", Goal.RatioAtLeast(goal), against));
        if (pgbench is not null) run.Write(new($"{subject}.npgsql", ours.PerSecond, npgsql.PerSecond, "acts/s", Note: "reference: hand-written Npgsql"));
        run.Write(new($"{subject}.p50", ours.P50, fastest.P50, "ms", Note: against));
        run.Write(new($"{subject}.p99", ours.P99, fastest.P99, "ms", Note: against));
        run.Write(new($"{subject}.cpu", ours.CpuMicroseconds, npgsql.CpuMicroseconds, "µs CPU/act", Goal.AtMost(180), "of this process"));
        run.Write(new($"{subject}.allocated", ours.Bytes, npgsql.Bytes, "bytes/act", Goal.AtMost(12 * 1024)));
        run.Write(new($"{subject}.compiled", ours.Jitted, npgsql.Jitted, "methods in the last round", Goal.AtMost(0)));
    }
}
