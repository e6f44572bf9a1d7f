using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Running;

/// <summary>Ends what is still open of campaigns that were given up. The case takes its duty with it in one transaction.</summary>
public sealed class CancelDuties(CaseFlowDb db, ActPipeline pipeline)
{
    private const string Over = "over";

    public async Task Run(CancellationToken ct)
    {
        var open = await (from duty in db.Set<CampaignDuty>().AsNoTracking()
                          join campaign in db.Set<Campaign>().AsNoTracking() on duty.CampaignId equals campaign.Id
                          where campaign.Status == CampaignStatus.Cancelled && duty.State != DutyState.Finished && duty.State != DutyState.Cancelled
                          orderby duty.Id
                          select new { duty.Id, duty.HasCase, campaign.Reason }).ToListAsync(ct);
        foreach (var duty in open)
        {
            if (duty.HasCase) await EndCase(duty.Id, duty.Reason ?? "", ct);
            await db.Set<CampaignDuty>().Where(row => row.Id == duty.Id && row.State != DutyState.Finished && row.State != DutyState.Cancelled)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DutyState.Cancelled).SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        }
    }

    /// <summary>Ends the case if it runs; one that was never started or is over stays as it is.</summary>
    public Task EndCase(long id, string reason, CancellationToken ct) => pipeline.OnCase(id, new ActRequest(Caller.System), (file, _) => new(
        file.Case.Status is CaseStatus.Running or CaseStatus.Faulted
            ? new CaseAct("case-cancelled") { CancelReason = reason, Details = new ValueMap { ["reason"] = reason } }
            : Refusal.Conflict(Over, Over)), ct);
}
