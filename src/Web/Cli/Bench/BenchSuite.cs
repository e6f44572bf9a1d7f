using System.Runtime.InteropServices;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Desk;
using CaseFlow.Web.Cli.Bench.Engine;
using CaseFlow.Web.Cli.Bench.Http;
using CaseFlow.Web.Cli.Bench.Inbox;
using CaseFlow.Web.Cli.Bench.Server;
using CaseFlow.Web.Cli.Bench.Sqlite;
using CaseFlow.Web.Cli.Bench.Timers;
using CaseFlow.Web.Cli.Bench.WhatIf;

namespace CaseFlow.Web.Cli.Bench;

/// <summary>All parts of the benchmark, run one after the other.</summary>
public static class BenchSuite
{
    private static readonly IBenchPart[] Parts =
    [
        new EnginePart(),
        new ActsPart(),
        new StorePart(),
        new HttpPart(),
        new SqlitePart(),
        new TimerPart(),
        new IdlePart(),
        new InboxPart(),
        new FullPart(),
        new WhatIfPart(),
        new DeskPart(),
    ];

    public static IEnumerable<string> Names => Parts.Select(part => part.Name);

    /// <summary>0 when every goal was met, 1 when one was missed; parts that cannot run here are reported and do not count.</summary>
    public static async Task<int> Run(BenchOptions options, TextWriter output, TextWriter error, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // Ctrl+C must still remove the temporary cluster, so it ends the run instead of the process.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, stop));
        await using var run = new BenchRun(options, output, error);
        try
        {
            foreach (var part in Chosen(options)) await RunPart(part, run, stop.Token);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Ctrl+C reaches the database server too, so the end may show as a lost connection as well as a cancelled call.
            run.Progress("stopped");
            return 130;
        }

        return run.IsEveryGoalMet ? 0 : 1;
    }

    private static IEnumerable<IBenchPart> Chosen(BenchOptions options) =>
        Parts.Where(part => options.Only.Count == 0 ? part.IsDefault : options.Only.Contains(part.Name));

    private static async Task RunPart(IBenchPart part, BenchRun run, CancellationToken ct)
    {
        run.Progress($"— {part.Name}");
        try
        {
            await part.Run(run, ct);
        }
        catch (PartSkippedException reason)
        {
            run.Progress($"  skipped: {reason.Message}");
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The other parts still say something; the exit code tells that this one does not.
            run.Fail($"  failed: {e}");
        }
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
