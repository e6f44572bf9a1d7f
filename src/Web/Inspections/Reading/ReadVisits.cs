using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Which visits a list shall hold.</summary>
/// <param name="Draw">Another draw than the one in force.</param>
public sealed record VisitFilter(VisitResult? Result = null, bool Mine = false, string? Stratum = null, int? Draw = null);

/// <summary>Lists the households to be visited in the order of the draw.</summary>
public sealed class ReadVisits(CaseFlowDb db, ReadInspections reads, InspectionWords words, OrganisationDirectory organisation, Caller caller, IStringLocalizer<InspectionTexts> texts)
{
    public const int PageSize = 50, MaxSize = 200, MostMine = 500;

    public async Task<Result<VisitRows>> Page(long id, VisitFilter filter, string? after, int size, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        if (found.Value is not { } inspection) return found.Refusal!;
        if (size is < 1 or > MaxSize) return Refusal.Invalid("size", "Range", texts["size.page", MaxSize]);
        var last = 0;
        if (after is not null && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out last)) return Refusal.Invalid("after", "Unknown", texts["after.unknown"]);
        var rows = await Rows(Matching(inspection, filter).Where(visit => visit.Ordinal > last).OrderBy(visit => visit.Ordinal).Take(size + 1), inspection.StrataBy, ct);
        return new VisitRows([.. rows.Take(size)], rows.Count > size ? rows[size - 1].Ordinal.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>All visits of the draw in force, for files.</summary>
    public Task<IReadOnlyList<VisitRow>> All(Inspection inspection, CancellationToken ct) => Rows(Matching(inspection, new()).OrderBy(visit => visit.Ordinal), inspection.StrataBy, ct);

    /// <summary>What the caller still has to visit, all inspections together: the most urgent inspection first, there village by village.</summary>
    public async Task<IReadOnlyList<MyVisit>> Mine(CancellationToken ct)
    {
        var inspections = await db.Set<Inspection>().AsNoTracking().Where(row => row.Status == InspectionStatus.Running && row.Inspectors.Any(one => one.UserId == caller.UserId))
            .OrderBy(row => row.LastDay).ThenBy(row => row.Id).ToListAsync(ct);
        List<MyVisit> mine = [];
        foreach (var inspection in inspections)
        {
            var open = Matching(inspection, new(Mine: true)).Where(visit => visit.Result != VisitResult.Visited).OrderBy(visit => visit.AreaCode).ThenBy(visit => visit.Ordinal).Take(MostMine);
            mine.AddRange((await Rows(open, inspection.StrataBy, ct)).Select(row => new MyVisit(inspection.Number, inspection.Title, inspection.LastDay, row)));
        }

        return mine;
    }

    /// <summary>One visit as a row; null when the inspection has no such visit.</summary>
    public async Task<VisitRow?> One(Inspection inspection, long visit, CancellationToken ct) =>
        (await Rows(Within().Where(row => row.Id == visit && row.InspectionId == inspection.Id), inspection.StrataBy, ct)).SingleOrDefault();

    private IQueryable<InspectionVisit> Matching(Inspection inspection, VisitFilter filter)
    {
        var draw = filter.Draw ?? inspection.CurrentDraw;
        var rows = Within().Where(visit => visit.InspectionId == inspection.Id && visit.DrawNumber == draw);
        if (filter.Result is { } result) rows = rows.Where(visit => visit.Result == result);
        if (filter.Mine) rows = rows.Where(visit => visit.InspectorId == caller.UserId);
        return filter.Stratum is { } stratum ? rows.Where(visit => visit.Stratum == stratum) : rows;
    }

    private async Task<IReadOnlyList<VisitRow>> Rows(IQueryable<InspectionVisit> visits, string strataBy, CancellationToken ct)
    {
        var rows = await visits.Select(visit => new
        {
            Visit = visit,
            HeadName = db.Set<Household>().Where(household => household.Id == visit.HouseholdId).Select(household => household.HeadName).FirstOrDefault(),
            Number = db.Set<Household>().Where(household => household.Id == visit.HouseholdId).Select(household => household.Number).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(row => new VisitRow(
            row.Visit.Id, row.Visit.InspectionId, row.Visit.DrawNumber, row.Visit.Ordinal, row.Visit.HouseholdId, row.HeadName ?? "", row.Number ?? "", row.Visit.AreaCode,
            AreaName(row.Visit.AreaCode), words.NameOf(row.Visit.Stratum, strataBy), row.Visit.InspectorName, row.Visit.Result, row.Visit.VisitedOn, row.Visit.IsClean, row.Visit.FindingCount,
            row.Visit.RecordedByName, row.Visit.Note))];
    }

    // An inspector from a township sees the households of the township only, however wide the inspection is.
    private IQueryable<InspectionVisit> Within() => db.Set<InspectionVisit>().AsNoTracking().In(AreaScope.Of(caller), visit => visit.AreaCode);

    private string AreaName(string code) => AreaPaths.At(code, AreaLevel.Township) is { } township ? $"{organisation.Current.NameOf(township)} {organisation.Current.NameOf(code)}" : organisation.Current.NameOf(code);
}
