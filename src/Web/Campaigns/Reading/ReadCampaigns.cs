using CaseFlow.Web.Campaigns.Drafting;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Reading;

/// <summary>Campaigns as the caller sees them: figures count the areas of the caller's scope only.</summary>
public sealed class ReadCampaigns(
    CaseFlowDb db, ItemFigures items, CampaignWarnings warnings, OrganisationDirectory organisation, ProcedureDirectory procedures, Caller caller, TimeProvider clock,
    IStringLocalizer<CampaignTexts> texts)
{
    public const int PageSize = 30;

    private AreaScope Scope => AreaScope.Of(caller);

    // The areas whose drafts the caller sees.
    private AreaScope Planning => AreaScope.Of(caller.Posts.Where(post => CampaignRights.Drafters.Contains(post.Role) || CampaignRights.Launchers.Contains(post.Role)).Select(post => post.Area));

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<CampaignRow>> List(CampaignStatus? status, long? before, CancellationToken ct)
    {
        var rows = Seen(db.Set<Campaign>().AsNoTracking());
        if (status is { } wanted) rows = rows.Where(row => row.Status == wanted);
        if (before is { } id) rows = rows.Where(row => row.Id < id);
        var found = await rows.Include(row => row.Phases).OrderByDescending(row => row.Id).Take(PageSize).ToListAsync(ct);
        var ids = found.Select(row => row.Id).ToList();
        var marks = (await db.Set<CampaignDuty>().AsNoTracking().Where(duty => ids.Contains(duty.CampaignId)).In(Scope, duty => duty.AreaCode)
            .Select(duty => new { duty.CampaignId, Mark = new DutyMark(duty.PhaseId, duty.AreaCode, duty.State, duty.IsLate, duty.DueOn) }).ToListAsync(ct))
            .ToLookup(row => row.CampaignId, row => row.Mark);
        return [.. found.Select(row => new CampaignRow(
            row.Id, row.Number, row.Title, row.Kind, row.AreaCode, organisation.Current.NameOf(row.AreaCode), row.Status,
            row.Phases.Min(phase => phase.FromDay), row.Phases.Max(phase => phase.LastDay), DutyMark.Sum(marks[row.Id], clock.ChinaToday)))];
    }

    /// <summary>The newest that run or have run, by name alone.</summary>
    public async Task<IReadOnlyList<CampaignName>> Named(CancellationToken ct) =>
        await Seen(db.Set<Campaign>().AsNoTracking()).Where(row => row.Status == CampaignStatus.Running || row.Status == CampaignStatus.Finished)
            .OrderByDescending(row => row.Id).Take(PageSize).Select(row => new CampaignName(row.Id, row.Title)).ToListAsync(ct);

    /// <summary>The campaign as a row; a refusal when the caller has nothing to do with it.</summary>
    public async Task<Result<Campaign>> Find(long id, CancellationToken ct) =>
        await db.Set<Campaign>().AsNoTracking().Include(row => row.Phases.OrderBy(phase => phase.Ordinal)).SingleOrDefaultAsync(row => row.Id == id, ct) is { } found
            && caller.SeesCampaign(found.AreaCode)
            && (found.Status != CampaignStatus.Draft || caller.SeesDraft(found.AreaCode)) ? found : Refusal.NotFound(texts["campaign.unknown"]);

    public async Task<Result<CampaignView>> One(long id, CancellationToken ct)
    {
        var found = await Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        var (campaign, today) = (found.Value, clock.ChinaToday);
        var marks = await Marks(id, ct);
        var phases = new List<PhaseView>();
        foreach (var phase in campaign.Phases) phases.Add(await Phase(phase, marks, today, ct));
        return new CampaignView(
            campaign.Id, campaign.Number, campaign.Title, campaign.Kind, campaign.AreaCode, organisation.Current.NameOf(campaign.AreaCode),
            campaign.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries), campaign.Criteria, campaign.Document, campaign.Baseline, campaign.Status, campaign.CreatedByName,
            campaign.CreatedAt, campaign.LaunchedByName, campaign.LaunchedAt, campaign.EndedByName, campaign.EndedAt, campaign.Reason, campaign.Revision, today,
            DutyMark.Sum(marks, today), phases, [.. Areas(marks, today)], campaign.Status == CampaignStatus.Draft ? await warnings.Run(InputOf(campaign), ct) : []);
    }

    /// <summary>A campaign as its draft form shows it.</summary>
    public static CampaignInput InputOf(Campaign campaign) => new(
        campaign.Title, campaign.Kind, campaign.AreaCode, campaign.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries), campaign.Criteria, campaign.Document, Iso(campaign.Baseline),
        campaign.Template, [.. campaign.Phases.OrderBy(phase => phase.Ordinal).Select(phase => new PhaseInput(
            phase.Number, phase.TitleZh, phase.TitleEn, phase.Work, phase.Level, phase.Procedure, phase.Fits, phase.Stage, Iso(phase.FromDay), Iso(phase.LastDay), Iso(phase.SubmitBy)))],
        campaign.Revision);

    private async Task<List<DutyMark>> Marks(long id, CancellationToken ct) =>
        await db.Set<CampaignDuty>().AsNoTracking().Where(duty => duty.CampaignId == id).In(Scope, duty => duty.AreaCode)
            .Select(duty => new DutyMark(duty.PhaseId, duty.AreaCode, duty.State, duty.IsLate, duty.DueOn)).ToListAsync(ct);

    private async Task<PhaseView> Phase(CampaignPhase phase, List<DutyMark> marks, DateOnly today, CancellationToken ct) => new(
        phase.Id, phase.Number, phase.Title, phase.Work, phase.Level, phase.Procedure, phase.Procedure is { } name ? procedures.Current.Published(name)?.Title ?? name : null,
        phase.Fits, phase.Stage, phase.FromDay, phase.LastDay, phase.SubmitBy, phase.OpenedAt is not null,
        phase.Stage is { } stage ? await items.Of(phase.CampaignId, stage, phase.LastDay, today, Scope, ct) : DutyMark.Sum(marks.Where(mark => mark.PhaseId == phase.Id), today));

    private IEnumerable<AreaProgress> Areas(List<DutyMark> marks, DateOnly today) =>
        from area in marks.GroupBy(mark => mark.AreaCode).OrderBy(rows => rows.Key, StringComparer.Ordinal)
        select new AreaProgress(
            area.Key, organisation.Current.NameOf(area.Key), DutyMark.Sum(area, today),
            area.GroupBy(mark => mark.PhaseId).ToDictionary(rows => rows.Key, rows => DutyMark.Sum(rows, today)));

    private IQueryable<Campaign> Seen(IQueryable<Campaign> rows)
    {
        var above = Scope.Roots.SelectMany(root => Enum.GetValues<AreaLevel>().Select(level => AreaPaths.At(root, level))).OfType<string>().Distinct().ToList();
        var below = db.Set<Campaign>().In(Scope, row => row.AreaCode).Select(row => row.Id);
        var planned = db.Set<Campaign>().In(Planning, row => row.AreaCode).Select(row => row.Id);
        return rows.Where(row => (above.Contains(row.AreaCode) || below.Contains(row.Id)) && (row.Status != CampaignStatus.Draft || planned.Contains(row.Id)));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
