using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Listing;
using CaseFlow.Web.Standards;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Lists problems found with the items they became.</summary>
public sealed class ReadFindings(CaseFlowDb db, ItemWords items, StandardsDirectory standards, OrganisationDirectory organisation, Caller caller)
{
    public const int PageSize = 50;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<FindingRow>> Page(long inspection, FindingStanding? standing, long? before, CancellationToken ct)
    {
        var rows = Within().Where(row => row.InspectionId == inspection);
        if (standing is { } wanted) rows = rows.Where(row => row.Standing == wanted);
        if (before is { } id) rows = rows.Where(row => row.Id < id);
        return Rows(rows.OrderByDescending(row => row.Id).Take(PageSize), ct);
    }

    public Task<IReadOnlyList<FindingRow>> All(long inspection, CancellationToken ct) =>
        Rows(Within().Where(row => row.InspectionId == inspection).OrderBy(row => row.Id), ct);

    public Task<IReadOnlyList<FindingRow>> OfVisit(long visit, CancellationToken ct) =>
        Rows(Within().Where(row => row.VisitId == visit).OrderBy(row => row.Id), ct);

    private IQueryable<InspectionFinding> Within() => db.Set<InspectionFinding>().AsNoTracking().In(AreaScope.Of(caller), finding => finding.AreaCode);

    // The register knows an item by the inspection's number and the finding's id.
    private async Task<IReadOnlyList<FindingRow>> Rows(IQueryable<InspectionFinding> findings, CancellationToken ct)
    {
        var rows = await findings.Select(finding => new
        {
            Finding = finding,
            Head = db.Set<Household>().Where(household => household.Id == finding.HouseholdId).Select(household => household.HeadName).FirstOrDefault(),
            Baseline = db.Set<RectificationItem>().Where(item => item.Id == finding.BaselineItem).Select(item => item.Number).FirstOrDefault(),
        }).ToListAsync(ct);
        if (rows.Count == 0) return [];
        var (inspection, keys) = (rows[0].Finding.InspectionId, rows.Select(row => $"{row.Finding.Id}").ToHashSet());
        var became = (await db.Set<RectificationItem>().AsNoTracking().Where(item => item.InspectionId == inspection && item.Source == ItemSource.Inspection)
            .Select(item => new { item.Id, item.Number, item.SourceKey, item.State }).ToListAsync(ct)).Where(item => keys.Contains(item.SourceKey)).ToDictionary(item => item.SourceKey);
        return [.. rows.Select(row =>
        {
            var (finding, item) = (row.Finding, became.GetValueOrDefault($"{row.Finding.Id}"));
            return new FindingRow(
                finding.Id, finding.VisitId, finding.HouseholdId, row.Head ?? "", AreaChoices.Path(organisation.Current, finding.AreaCode[..12]), finding.Category,
                standards.Current.Category(finding.Category)?.Name ?? finding.Category, finding.Problem, finding.Photos.Split(' ', StringSplitOptions.RemoveEmptyEntries), finding.Standing,
                item?.Id, item?.Number, item is null ? null : items.NameOf(item.State), finding.BaselineItem, row.Baseline, finding.FoundByName, finding.FoundAt);
        })];
    }
}
