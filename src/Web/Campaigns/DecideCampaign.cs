using CaseFlow.Web.Audit;
using CaseFlow.Web.Campaigns.Drafting;
using CaseFlow.Web.Campaigns.Running;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns;

/// <summary>Lets a campaign run, ends it, or gives it up. What follows for the areas is done at once and, should the server stop in between, by the sweep.</summary>
public sealed class DecideCampaign(
    CaseFlowDb db, CampaignSweep sweep, ProcedureDirectory procedures, OrganisationDirectory organisation, AuditTrail trail, Caller caller, TimeProvider clock,
    IStringLocalizer<CampaignTexts> texts)
{
    private const int LongestReason = 500;

    public Task<Result<Campaign>> Launch(long id, CancellationToken ct) => Decide(id, "campaign-launched", CampaignStatus.Draft, WhyNotReady, campaign =>
        (campaign.Status, campaign.LaunchedBy, campaign.LaunchedByName, campaign.LaunchedAt) = (CampaignStatus.Running, caller.UserId, caller.Name, clock.GetUtcNow()), ct);

    public Task<Result<Campaign>> Cancel(long id, string? reason, CancellationToken ct)
    {
        if (reason?.Length > LongestReason) return Task.FromResult<Result<Campaign>>(Refusal.Invalid("reason", "TooLong", texts["text.long", LongestReason]));
        return Decide(id, "campaign-cancelled", null, _ => Task.FromResult(
            string.IsNullOrWhiteSpace(reason) ? Refusal.Invalid("reason", "Required", texts["reason.required"]) : null), campaign =>
            (campaign.Status, campaign.Reason, campaign.EndedByName, campaign.EndedAt) = (CampaignStatus.Cancelled, reason!.Trim(), caller.Name, clock.GetUtcNow()), ct);
    }

    public Task<Result<Campaign>> Finish(long id, CancellationToken ct) => Decide(id, "campaign-finished", CampaignStatus.Running, campaign => WhyNotOver(campaign, ct), campaign =>
        (campaign.Status, campaign.EndedByName, campaign.EndedAt) = (CampaignStatus.Finished, caller.Name, clock.GetUtcNow()), ct);

    private async Task<Result<Campaign>> Decide(
        long id, string kind, CampaignStatus? from, Func<Campaign, Task<Refusal?>> whyNot, Action<Campaign> change, CancellationToken ct)
    {
        var campaign = await db.Set<Campaign>().Include(row => row.Phases).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (campaign is null || !caller.SeesCampaign(campaign.AreaCode)) return Refusal.NotFound(texts["campaign.unknown"]);
        if (!caller.Launches(campaign.AreaCode)) return Refusal.Forbidden("not-launcher", texts["launch.role", organisation.Current.NameOf(campaign.AreaCode)]);
        if (campaign.Status is CampaignStatus.Finished or CampaignStatus.Cancelled || (from is { } wanted && campaign.Status != wanted))
            return Refusal.Conflict("state", texts["campaign.state", texts[$"Status_{campaign.Status}"]]);
        if (await whyNot(campaign) is { } refusal) return refusal;
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            change(campaign);
            campaign.Revision++;
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Refusal.Conflict("stale", texts["draft.stale"]);
            }

            await trail.Append(new($"campaign/{campaign.Id}", kind, campaign.AreaCode, null, new { campaign.Number, campaign.Status, campaign.Reason }), ct);
            await transaction.CommitAsync(ct);
        }

        await sweep.Run(ct);
        return campaign;
    }

    // A procedure may have been retired since the draft was saved.
    private Task<Refusal?> WhyNotReady(Campaign campaign)
    {
        var gone = campaign.Phases.Where(phase => phase.Procedure is { } name && procedures.Current.Published(name) is null).OrderBy(phase => phase.Ordinal)
            .Select(phase => new FieldProblem($"phases[{phase.Ordinal - 1}].procedure", "NotReleased", texts["phase.problem", phase.Ordinal, texts["phase.procedure", phase.Procedure!]])).ToList();
        return Task.FromResult(gone.Count == 0 ? null : Refusal.Invalid(texts["draft.problems", gone.Count], gone));
    }

    private async Task<Refusal?> WhyNotOver(Campaign campaign, CancellationToken ct)
    {
        var open = await db.Set<CampaignDuty>().CountAsync(duty => duty.CampaignId == campaign.Id && duty.State != DutyState.Finished && duty.State != DutyState.Cancelled, ct);
        var ahead = campaign.Phases.Count(phase => phase.OpenedAt is null);
        return open + ahead == 0 ? null : Refusal.Conflict("open", texts["finish.open", open, ahead]);
    }
}
