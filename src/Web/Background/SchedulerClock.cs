using CaseFlow.Web.Data;
using CaseFlow.Web.Supervision.EngineRoom.Nodes;

namespace CaseFlow.Web.Background;

/// <summary>
/// The database's time, on every node. The scheduler's cluster takes a node for dead when its last report looks old, and gives its running jobs to another;
/// machines whose clocks are minutes apart would do that to nodes that live. It knows nothing of the simulated clock either, whose jumps look like silence.
/// </summary>
sealed class SchedulerClock(TimeProvider machine) : TimeProvider
{
    private long aheadTicks;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));

    /// <summary>Asks the database for its time; the answer counts as given in the middle of the question.</summary>
    public async Task Align(CaseFlowDb db, CancellationToken ct)
    {
        var before = machine.GetUtcNow();
        var shared = await Heartbeat.Now(db, ct);
        Interlocked.Exchange(ref aheadTicks, (shared - (before + ((machine.GetUtcNow() - before) / 2))).Ticks);
    }
}
