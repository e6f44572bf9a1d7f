using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Data.Time;

/// <summary>
/// The real clock plus a shift kept in the database, so that a notice of seven days can end during a demonstration.
/// Only the time of day is shifted; timers and time stamps of the runtime stay real.
/// </summary>
public sealed class SimulatedClock(TimeProvider real) : TimeProvider
{
    private long aheadTicks;

    /// <summary>How far ahead of the real clock.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    /// <summary>Takes over the shift another node or an earlier run has stored.</summary>
    public async Task Load(CaseFlowDb db, CancellationToken ct)
    {
        var stored = await db.Set<ClockShift>().AsNoTracking().SingleOrDefaultAsync(ct);
        MoveTo(stored?.Ahead.Ticks ?? 0);
    }

    /// <summary>Moves the clock forward and stores it before anybody sees the new time.</summary>
    public async Task Advance(CaseFlowDb db, TimeSpan by, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var stored = await db.Set<ClockShift>().SingleOrDefaultAsync(ct);
        if (stored is null) db.Add(stored = new ClockShift());
        stored.Ahead += by;
        await db.SaveChangesAsync(ct);
        MoveTo(stored.Ahead.Ticks);
    }

    // Never back: a read that began before another node moved the clock may end after it.
    private void MoveTo(long ticks)
    {
        for (var seen = Interlocked.Read(ref aheadTicks); seen < ticks;)
        {
            var before = Interlocked.CompareExchange(ref aheadTicks, ticks, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
