using CaseFlow.Web.Data;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>One visit as its form shows it: the household, what is known of it, what was recorded.</summary>
public sealed class ReadVisit(
    CaseFlowDb db, ReadInspections reads, ReadVisits visits, ReadFindings findings, BaselineItems baseline, VisitRights rights, ItemWords items,
    IStringLocalizer<InspectionTexts> texts)
{
    public async Task<Result<VisitView>> Run(long inspectionId, long visitId, CancellationToken ct)
    {
        var found = await reads.Find(inspectionId, ct);
        if (found.Value is not { } inspection) return found.Refusal!;
        if (await visits.One(inspection, visitId, ct) is not { } row) return Refusal.NotFound(texts["visit.unknown"]);
        var visit = await db.Set<InspectionVisit>().AsNoTracking().SingleAsync(one => one.Id == visitId, ct);
        var refusal = await rights.Refuse(inspection, row.DrawNumber, row.AreaCode, row.HouseholdId, ct);
        var of = await findings.OfVisit(visitId, ct);
        var became = of.Select(finding => finding.ItemId).OfType<long>().ToHashSet();
        var known = (await baseline.Of(inspection, row.HouseholdId, ct)).Where(item => !became.Contains(item.Id))
            .OrderByDescending(item => item.IsBaseline).ThenBy(item => item.State == ItemState.Closed)
            .Select(item => new KnownProblem(item.Id, item.Number, items.CategoryName(item.Category), item.Problem, items.NameOf(item.State), item.State == ItemState.Closed, item.IsBaseline));
        return new VisitView(
            row, inspection.Number, inspection.Title, inspection.HasBaseline, visit.Photos.Split(' ', StringSplitOptions.RemoveEmptyEntries), refusal?.Message, visit.Revision,
            visit.RecordedAt, of, [.. known]);
    }
}
