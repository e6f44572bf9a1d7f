using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.Escalation;

/// <summary>
/// Climbs the ladders: finds items that stand overdue long enough for a rung they have not taken and takes it. Any number of nodes may sweep at once; the key of
/// <see cref="EscalationStep"/> lets one of them through.
/// </summary>
public sealed class EscalationSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EscalationSweep> log)
{
    private const int Batch = 100;
    private const int MostRounds = 200;
    private static readonly ItemState[] Ended = [ItemState.Explained, ItemState.Closed, ItemState.Merged, ItemState.Withdrawn];

    /// <summary>The number of rungs taken.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var taken = 0;
        foreach (var rule in await Rules(ct))
        {
            // A round that another node was faster in takes nothing and still moves on, because the rows it lost are taken then.
            for (var round = 0; round < MostRounds && await Round(rule, ct) is { } count; round++) taken += count;
        }

        return taken;
    }

    private async Task<List<EscalationRule>> Rules(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = clock.ChinaToday;
        return await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<EscalationRule>().AsNoTracking()
            .Where(rule => rule.ValidFrom <= today && (rule.ValidTo == null || rule.ValidTo > today)).OrderBy(rule => rule.OverdueDays).ThenBy(rule => rule.Id).ToListAsync(ct);
    }

    // Null when the rung has no item left.
    private async Task<int?> Round(EscalationRule rule, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var (now, missed) = (clock.GetUtcNow(), clock.ChinaToday.AddDays(-rule.OverdueDays));
        var steps = db.Set<EscalationStep>().Where(step => step.RuleId == rule.Id && (step.DoneAt != null || step.ClaimedUntil > now));
        var items = await db.Set<RectificationItem>().AsNoTracking().In(AreaScope.Of([rule.AreaCode]), item => item.AreaCode)
            .Where(item => item.DueOn <= missed && !Ended.Contains(item.State) && !steps.Any(step => step.ItemId == item.Id)).OrderBy(item => item.Id).Take(Batch).ToListAsync(ct);
        if (items.Count == 0) return null;
        try
        {
            return await scope.ServiceProvider.GetRequiredService<TakeRung>().Run(rule, items, ct);
        }
        catch (DbUpdateException lost)
        {
            log.LogInformation(lost, "Another node took rung {Rule} first.", rule.Id);
            return 0;
        }
    }
}
