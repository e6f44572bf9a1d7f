using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Running;

/// <summary>Duties whose case could not be started, for the engine room; trying again forgets how often it was tried.</summary>
public sealed class UnfinishedDuties(CaseFlowDb db, StartDuties start, IStringLocalizer<CampaignTexts> texts) : IUnfinishedWork
{
    public string Key => "campaign-duties";

    public string Name => texts["UnstartedDuties"];

    public async Task<UnfinishedCount> Count(IReadOnlyList<string> areas, CancellationToken ct)
    {
        var rows = Waiting.In(AreaScope.Of(areas), duty => duty.AreaCode);
        var opened = from duty in rows join phase in db.Set<CampaignPhase>() on duty.PhaseId equals phase.Id orderby phase.OpenedAt select phase.OpenedAt;
        return new(await rows.LongCountAsync(ct), await opened.FirstOrDefaultAsync(ct));
    }

    public async Task<int> Retry(CancellationToken ct)
    {
        var before = await Waiting.CountAsync(ct);
        await Waiting.ExecuteUpdateAsync(set => set.SetProperty(duty => duty.Attempts, 0), ct);
        await start.Run(ct);
        return before - await Waiting.CountAsync(ct);
    }

    private IQueryable<CampaignDuty> Waiting => db.Set<CampaignDuty>().Where(duty => !duty.IsStarted && duty.HasCase && duty.State != DutyState.Cancelled
        && db.Set<Campaign>().Any(campaign => campaign.Id == duty.CampaignId && campaign.Status == CampaignStatus.Running));
}
