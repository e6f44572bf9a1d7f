using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Inspections as planners, heads and inspectors see them; for everybody else they do not exist.</summary>
public sealed class ReadInspections(CaseFlowDb db, CountVisits count, InspectionWords words, OrganisationDirectory organisation, Caller caller, IStringLocalizer<InspectionTexts> texts)
{
    public const int PageSize = 30;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<InspectionRow>> List(InspectionStatus? status, long? before, CancellationToken ct, int size = PageSize)
    {
        var rows = Seen();
        if (status is { } wanted) rows = rows.Where(row => row.Status == wanted);
        if (before is { } id) rows = rows.Where(row => row.Id < id);
        var found = await rows.OrderByDescending(row => row.Id).Take(size).ToListAsync(ct);
        var figures = await count.Of([.. found.Select(row => row.Id)], ct);
        return [.. found.Select(row => new InspectionRow(
            row.Id, row.Number, row.Title, row.Kind, InspectionWords.KindName(row.Kind), row.AreaCode, organisation.Current.NameOf(row.AreaCode), row.Status, row.FromDay, row.LastDay,
            row.CurrentDraw, row.HasBaseline, figures.GetValueOrDefault(row.Id, InspectionFigures.None)))];
    }

    /// <summary>The inspection as a row; a refusal when the caller has nothing to do with it.</summary>
    public async Task<Result<Inspection>> Find(long id, CancellationToken ct) =>
        await Seen().Include(row => row.Inspectors).SingleOrDefaultAsync(row => row.Id == id, ct) is { } found ? found : Refusal.NotFound(texts["inspection.unknown"]);

    public async Task<Result<InspectionView>> One(long id, CancellationToken ct)
    {
        var found = await Find(id, ct);
        if (found.Value is not { } row) return found.Refusal!;
        var draws = await db.Set<InspectionDraw>().AsNoTracking().Where(draw => draw.InspectionId == id).OrderByDescending(draw => draw.Number).ToListAsync(ct);
        var figures = await count.Of([id], ct);
        return new InspectionView(
            id, row.Number, row.Title, row.Kind, InspectionWords.KindName(row.Kind), row.AreaCode, organisation.Current.NameOf(row.AreaCode), row.OfficeArea,
            [.. row.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => AreaChoices.Path(organisation.Current, code))], row.Status, row.FromDay, row.LastDay, row.Focus,
            words.RuleOf(row), words.FrameOf(row), await Baseline(row, ct), [.. row.Inspectors.Select(one => one.Name).Order(StringComparer.Ordinal)], row.CurrentDraw, row.CreatedByName,
            row.CreatedAt, row.EndedByName, row.EndedAt, row.EndNote, figures.GetValueOrDefault(id, InspectionFigures.None),
            [.. (await count.ByStratum(row, ct)).Select(one => one with { Name = words.NameOf(one.Key, row.StrataBy) })], [.. draws.Select(DrawView.Of)]);
    }

    private async Task<string?> Baseline(Inspection row, CancellationToken ct)
    {
        if (row.BaselineOn is { } day) return texts["Baseline_day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
        if (row.BaselineInspection is { } inspection)
            return await db.Set<Inspection>().Where(one => one.Id == inspection).Select(one => one.Number + " " + one.Title).SingleOrDefaultAsync(ct);
        return row.BaselineCampaign is { } campaign ? await db.Set<Campaign>().Where(one => one.Id == campaign).Select(one => one.Number + " " + one.Title).SingleOrDefaultAsync(ct) : null;
    }

    private IQueryable<Inspection> Seen()
    {
        var read = db.Set<Inspection>().In(caller.Offices(), row => row.OfficeArea).Select(row => row.Id);
        var visits = db.Set<Inspector>().Where(one => one.UserId == caller.UserId).Select(one => one.InspectionId);
        return db.Set<Inspection>().AsNoTracking().Where(row => read.Contains(row.Id) || visits.Contains(row.Id));
    }
}
