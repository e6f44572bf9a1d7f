using System.Diagnostics;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Reference;
using CaseFlow.Web.Data.Store;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Timers;

/// <summary>Claims due timers among a million pending ones, and asks when nothing is due.</summary>
internal sealed class TimerPart : IBenchPart
{
    private const int Claim = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public string Name => "timers";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var server = await run.Postgres(ct);
        var pending = run.Options.IsQuick ? 100_000 : 1_000_000;
        var (plain, product) = (await server.CreateDatabase("timer_reference", ct), await server.CreateDatabase("timer_product", ct));
        await using var reference = NpgsqlDataSource.Create(plain);
        await ReferenceTables.Prepare(reference, 1, ct);
        await using var host = await ProductHost.OnPostgres(product, ct);
        await using var ours = NpgsqlDataSource.Create(product);
        run.Progress($"  {pending} pending timers");
        await TimerRows.Fill(reference, TimerRows.Reference, pending, ct);
        await TimerRows.Fill(ours, TimerRows.Product, pending, ct);
        await server.Settle(plain, ct);
        await server.Settle(product, ct);
        await Compare(run, host.Services.GetRequiredService<IWorkflowStore>(), ours, new ReferenceSweep(reference), pending, ct);
    }

    private static async Task Compare(BenchRun run, IWorkflowStore store, NpgsqlDataSource ours, ReferenceSweep hand, int pending, CancellationToken ct)
    {
        // Far enough ahead that every sweep finds its full number.
        var horizon = TimeProvider.System.GetUtcNow().AddDays(300);
        Func<Task> sweep = async () => Check(await store.ClaimTimers(horizon, horizon + Lease, Claim, ct)), byHand = async () => await hand.Claim(Claim, ct);
        var sweeps = await run.InTurns(
            ("sweep ours", () => Time(run, sweep, () => TimerRows.Remove(ours, "timers", "claimed_until IS NOT NULL", ct), ct)),
            ("sweep by hand", () => Time(run, byHand, () => TimerRows.Remove(hand.Database, "timer", "status = 1", ct), ct)));
        run.Write(new("timers.sweep", sweeps[0].P50, sweeps[1].P50, "ms", Goal.RatioAtMost(1.2), $"claim of {Claim} among {pending} pending"));
        run.Write(new("timers.claimed", sweeps[0].PerSecond * Claim, sweeps[1].PerSecond * Claim, "timers/s"));

        var past = DateTimeOffset.UnixEpoch;
        var polls = await run.InTurns(
            ("poll ours", () => Time(run, () => store.ClaimTimers(past, past + Lease, Claim, ct), () => Task.CompletedTask, ct)),
            ("poll by hand", () => Time(run, () => hand.Poll(ct), () => Task.CompletedTask, ct)));
        run.Write(new("timers.idle-poll", polls[0].P50, polls[1].P50, "ms", Note: $"nothing due among {pending} pending"));
    }

    private static void Check(IReadOnlyList<DueTimer> claimed)
    {
        if (claimed.Count != Claim) throw new InvalidOperationException($"The sweep claimed {claimed.Count} timers instead of {Claim}.");
    }

    // What fires leaves the table in its act, so rows that were claimed are removed between two sweeps, outside the clock.
    private static async Task<Sample> Time(BenchRun run, Func<Task> operation, Func<Task> afterwards, CancellationToken ct)
    {
        var latencies = new List<long>();
        var busy = TimeSpan.Zero;
        while (busy < run.Options.Round)
        {
            ct.ThrowIfCancellationRequested();
            var began = Stopwatch.GetTimestamp();
            await operation();
            latencies.Add(Stopwatch.GetTimestamp() - began);
            busy += Stopwatch.GetElapsedTime(began);
            await afterwards();
        }

        return Sample.Of(latencies, busy);
    }
}
