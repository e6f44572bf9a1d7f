using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Reading;

/// <summary>How far the items to put right of a campaign have come in the stage a phase fixes the day of.</summary>
public sealed class ItemFigures(CaseFlowDb db)
{
    /// <summary>An explanation ends the work on time, but never counts as closed (D-091).</summary>
    public async Task<Figures> Of(long campaign, ItemStage stage, DateOnly last, DateOnly today, AreaScope scope, CancellationToken ct)
    {
        var days = await Days(Items(campaign, scope), stage).ToListAsync(ct);
        var done = days.Count(day => day is not null);
        return new(days.Count, done, 0, today > last ? days.Count - done : 0, days.Count(day => day > last));
    }

    /// <summary>Items by their state.</summary>
    public async Task<IReadOnlyDictionary<ItemState, int>> ByState(long campaign, AreaScope scope, CancellationToken ct) =>
        await Items(campaign, scope).GroupBy(item => item.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);

    private IQueryable<RectificationItem> Items(long campaign, AreaScope scope) =>
        db.Set<RectificationItem>().AsNoTracking().Where(item => item.CampaignId == campaign).In(scope, item => item.AreaCode);

    private static IQueryable<DateOnly?> Days(IQueryable<RectificationItem> items, ItemStage stage)
    {
        var counted = items.Where(item => item.State != ItemState.Merged && item.State != ItemState.Withdrawn);
        return stage switch
        {
            ItemStage.Sign => counted.Select(item => item.SignedOn),
            ItemStage.Rectify => counted.Select(item => item.RectifiedOn ?? item.ExplainedOn),
            ItemStage.Recheck => counted.Select(item => item.RecheckedOn ?? item.ExplainedOn),
            ItemStage.Explain => counted.Where(item => item.RecheckedOn == null).Select(item => item.ExplainedOn),
            _ => counted.Where(item => item.State != ItemState.Explained).Select(item => item.ClosedOn),
        };
    }
}
