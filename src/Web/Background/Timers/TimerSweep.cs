using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Background.Timers;

/// <summary>
/// Fires everything that is due. Timers are claimed for two minutes, so that sweepers on other nodes pass by; a node that dies loses its claim.
/// A timer that cannot be fired is tried three times and then kept with its error for a supervisor; the others go on meanwhile.
/// </summary>
public sealed class TimerSweep(IWorkflowStore store, FireTimer fire, FireAlert tell, TimeProvider clock, ILogger<TimerSweep> log)
{
    private const int Batch = 100;
    private const int Attempts = 3;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The number of timers fired, those included that firing made due.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var fired = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await store.ClaimTimers(now, now + Lease, Batch, ct);
            if (due.Count == 0) return fired;
            foreach (var timer in due)
                if (await TryFire(timer, ct)) fired++;
        }
    }

    private async Task<bool> TryFire(DueTimer timer, CancellationToken ct)
    {
        try
        {
            var refusal = await (timer.Kind == WorkflowTimer.Alert ? tell.Run(timer, ct) : fire.Run(timer, ct));
            if (refusal is null) return true;
            await GiveUp(timer, refusal.Message, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Timer {Timer} of case {Case} could not be fired.", timer.Id, timer.CaseId);
            await GiveUp(timer, error.Message, ct);
        }

        return false;
    }

    private Task GiveUp(DueTimer timer, string error, CancellationToken ct) =>
        store.MarkTimer(timer.Id, timer.Attempts + 1, timer.Attempts + 1 >= Attempts ? error : null, ct);
}
