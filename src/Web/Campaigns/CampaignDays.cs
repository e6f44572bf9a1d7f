using CaseFlow.Web.Data;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns;

/// <summary>The days a campaign fixes for the stages of its items; a campaign without such phases gives none.</summary>
public sealed class CampaignDays(CaseFlowDb db) : ICampaignDays
{
    public async Task<ItemDays?> Of(long campaignId, string areaCode, CancellationToken ct)
    {
        var campaign = await db.Set<Campaign>().AsNoTracking().Include(row => row.Phases).SingleOrDefaultAsync(row => row.Id == campaignId, ct);
        if (campaign is null || !campaign.Roots().Any(root => AreaCodes.Contains(root, areaCode))) return null;
        var days = campaign.Phases.Where(phase => phase.Stage is not null).GroupBy(phase => phase.Stage!.Value).ToDictionary(group => group.Key, group => group.Max(phase => phase.LastDay));
        DateOnly? Day(ItemStage stage) => days.TryGetValue(stage, out var day) ? day : null;
        return days.Count == 0 ? null : new(Day(ItemStage.Sign), Day(ItemStage.Rectify), Day(ItemStage.Recheck), Day(ItemStage.Explain), Day(ItemStage.Close));
    }
}
