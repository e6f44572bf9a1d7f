using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Drafting;

/// <summary>Keeps a draft; until it runs it may be changed as often as one likes.</summary>
public sealed class SaveCampaign(
    CaseFlowDb db, CheckCampaign check, IWorkflowStore store, IdBlocks ids, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<CampaignTexts> texts)
{
    public async Task<Result<Campaign>> Create(CampaignInput input, CancellationToken ct)
    {
        if (!CampaignRights.Drafters.Any(role => caller.Posts.Any(post => post.Role == role))) return Refusal.Forbidden("not-drafter", texts["draft.roles"]);
        var problems = check.Run(input);
        if (problems.Count > 0) return Refusal.Invalid(texts["draft.problems", problems.Count], problems);
        if (check.WhyNotDrafter(input.AreaCode) is { } refusal) return refusal;
        var first = await ids.Reserve(input.Phases!.Count + 1, ct);
        var (now, county) = (clock.GetUtcNow(), input.AreaCode![..6]);
        var year = ChinaTime.DateOf(now).Year;
        var campaign = new Campaign
        {
            Id = first, Number = $"ZX-{county}-{year}-{await store.NextBlock($"campaign-{county}-{year}", 1, ct):000}", Title = "", Kind = "", AreaCode = input.AreaCode,
            Template = Text(input.Template), CreatedBy = caller.UserId, CreatedByName = caller.Name, CreatedAt = now,
        };
        Fill(campaign, input, first + 1);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(campaign);
        await db.SaveChangesAsync(ct);
        await trail.Append(new($"campaign/{campaign.Id}", "campaign-drafted", campaign.AreaCode, null, Kept(campaign)), ct);
        await transaction.CommitAsync(ct);
        return campaign;
    }

    public async Task<Result<Campaign>> Change(long id, CampaignInput input, CancellationToken ct)
    {
        var campaign = await db.Set<Campaign>().Include(row => row.Phases).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (campaign is null || !caller.SeesCampaign(campaign.AreaCode)) return Refusal.NotFound(texts["campaign.unknown"]);
        if (check.WhyNotDrafter(campaign.AreaCode) is { } refusal) return refusal;
        if (campaign.Status != CampaignStatus.Draft) return Refusal.Conflict("not-draft", texts["draft.over"]);
        if (input.Revision != campaign.Revision) return Refusal.Conflict("stale", texts["draft.stale"]);
        var problems = check.Run(input with { AreaCode = campaign.AreaCode });
        if (problems.Count > 0) return Refusal.Invalid(texts["draft.problems", problems.Count], problems);
        var (first, before) = (await ids.Reserve(input.Phases!.Count, ct), Kept(campaign));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.RemoveRange(campaign.Phases);
        campaign.Phases.Clear();
        Fill(campaign, input, first);
        campaign.Revision++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("stale", texts["draft.stale"]);
        }

        await trail.Append(new($"campaign/{campaign.Id}", "campaign-changed", campaign.AreaCode, before, Kept(campaign)), ct);
        await transaction.CommitAsync(ct);
        return campaign;
    }

    private void Fill(Campaign campaign, CampaignInput input, long first)
    {
        (campaign.Title, campaign.Kind, campaign.Criteria, campaign.Document) = (input.Title!.Trim(), input.Kind!, Text(input.Criteria), Text(input.Document));
        campaign.Baseline = CheckCampaign.Day(input.Baseline);
        campaign.Scope = string.Join(' ', (input.Scope ?? []).OfType<string>().Distinct());
        var phases = input.Phases!.Select((phase, index) => Phase(campaign.Id, phase!, index, first + index)).ToList();
        db.AddRange(phases);
        campaign.Phases.AddRange(phases.Where(phase => !campaign.Phases.Contains(phase)));
    }

    private static CampaignPhase Phase(long campaign, PhaseInput phase, int index, long id) => new()
    {
        Id = id, CampaignId = campaign, Ordinal = index + 1, Number = phase.Number!.Value, TitleZh = phase.TitleZh!.Trim(), TitleEn = Text(phase.TitleEn) ?? phase.TitleZh!.Trim(),
        Work = phase.Work!.Value, Level = phase.Level!, Procedure = phase.Work == PhaseWork.Duty ? phase.Procedure : null, Fits = Text(phase.Fits),
        Stage = phase.Work == PhaseWork.Items ? phase.Stage : null, FromDay = CheckCampaign.Day(phase.From)!.Value, LastDay = CheckCampaign.Day(phase.Last)!.Value,
        SubmitBy = CheckCampaign.Day(phase.SubmitBy),
    };

    private static object Kept(Campaign campaign) => new
    {
        campaign.Title, campaign.Kind, campaign.Scope, campaign.Document, campaign.Baseline,
        Phases = campaign.Phases.OrderBy(phase => phase.Ordinal)
            .Select(phase => new { phase.Number, phase.TitleZh, phase.Work, phase.Level, phase.Procedure, phase.Stage, phase.FromDay, phase.LastDay, phase.SubmitBy }).ToList(),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
