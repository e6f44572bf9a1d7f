using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Running;

/// <summary>Opens every phase of running campaigns whose first day has come: one duty per area.</summary>
public sealed class OpenPhases(CaseFlowDb db, OrganisationDirectory organisation, IdBlocks ids, TimeProvider clock)
{
    public async Task<int> Run(CancellationToken ct)
    {
        var (today, made) = (clock.ChinaToday, 0);
        var due = await (from phase in db.Set<CampaignPhase>().AsNoTracking()
                         join campaign in db.Set<Campaign>().AsNoTracking() on phase.CampaignId equals campaign.Id
                         where phase.OpenedAt == null && phase.FromDay <= today && campaign.Status == CampaignStatus.Running
                         orderby phase.FromDay, phase.Id
                         select new { phase, campaign }).ToListAsync(ct);
        foreach (var one in due) made += await Open(one.campaign, one.phase, ct);
        return made;
    }

    private async Task<int> Open(Campaign campaign, CampaignPhase phase, CancellationToken ct)
    {
        var areas = phase.Work == PhaseWork.Items ? [] : CampaignAreas.Of(organisation.Current, campaign.Roots(), phase.Level);
        var first = await ids.Reserve(Math.Max(1, areas.Count), ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Whoever marks the phase makes its duties; another node, or a second call, finds it marked and passes by.
        var mine = await db.Set<CampaignPhase>().Where(row => row.Id == phase.Id && row.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OpenedAt, now), ct);
        if (mine == 0) return 0;
        db.AddRange(areas.Select((area, index) => Duty(phase, area, first + index)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return areas.Count;
    }

    private static CampaignDuty Duty(CampaignPhase phase, Area area, long id) => new()
    {
        Id = id, CampaignId = phase.CampaignId, PhaseId = phase.Id, AreaCode = area.Code, AreaName = area.Name,
        Receiver = AreaPaths.At(area.Code, AreaLevel.Township) ?? area.Code, HasCase = phase.Work == PhaseWork.Duty,
        DueOn = phase.SubmitBy ?? phase.LastDay, LastDay = phase.LastDay,
    };
}
