using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Campaigns.Running;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Web.Rectification.Registering;
using CaseFlow.Web.Supervision.Escalation;

namespace CaseFlow.Web.Background;

/// <summary>How far the simulated clock shall go, as d.hh:mm:ss.</summary>
public sealed record AdvanceInput(string? Advance);

/// <summary>The new time and how many timers fired.</summary>
public sealed record AdvanceAnswer(DateTimeOffset Now, int Fired);

/// <summary>Moves the simulated clock and runs everything that became due before it answers.</summary>
public sealed class AdvanceClock(CaseFlowDb db, IServiceProvider services, TimerSweep sweep, AnnounceReleases announce, StartItems items, SealAudit seal, CampaignSweep campaigns, EscalationSweep ladders)
{
    public async Task<AdvanceAnswer> Run(TimeSpan by, CancellationToken ct)
    {
        var clock = services.GetRequiredService<SimulatedClock>();
        // Step by step, so that what becomes due on the way happens on its own day and not on the last.
        var (end, fired) = (clock.GetUtcNow() + by, 0);
        for (var left = by; left > TimeSpan.Zero; left = end - clock.GetUtcNow())
        {
            await clock.Advance(db, left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), ct);
            await announce.Run(ct);
            await campaigns.Run(ct);
            await items.Run(ct);
            fired += await sweep.Run(ct);
            await ladders.Run(ct);
        }

        await seal.Run(ct);
        return new(clock.ChinaNow, fired);
    }
}
