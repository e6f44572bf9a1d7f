using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Counts visits and findings where they stand; no counter can drift.</summary>
public sealed class CountVisits(CaseFlowDb db)
{
    /// <summary>The figures of inspections.</summary>
    public async Task<IReadOnlyDictionary<long, InspectionFigures>> Of(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var visits = await (from visit in db.Set<InspectionVisit>()
                            join inspection in db.Set<Inspection>() on visit.InspectionId equals inspection.Id
                            where ids.Contains(visit.InspectionId) && visit.DrawNumber == inspection.CurrentDraw
                            group visit by new { visit.InspectionId, visit.Result, HasFindings = visit.FindingCount > 0 } into same
                            select new { same.Key.InspectionId, same.Key.Result, same.Key.HasFindings, Count = same.Count() }).ToListAsync(ct);
        var findings = await db.Set<InspectionFinding>().Where(finding => ids.Contains(finding.InspectionId))
            .GroupBy(finding => new { finding.InspectionId, finding.Standing }).Select(same => new { same.Key.InspectionId, same.Key.Standing, Count = same.Count() }).ToListAsync(ct);
        return ids.ToDictionary(id => id, id =>
        {
            int Found(FindingStanding standing) => findings.Where(row => row.InspectionId == id && row.Standing == standing).Sum(row => row.Count);
            var counted = Sum(visits.Where(row => row.InspectionId == id).Select(row => (row.Result, row.HasFindings, row.Count)));
            return counted with
            {
                Findings = findings.Where(row => row.InspectionId == id).Sum(row => row.Count), New = Found(FindingStanding.New), Unresolved = Found(FindingStanding.Unresolved),
                Rebound = Found(FindingStanding.Rebound),
            };
        });
    }

    /// <summary>The strata of the draw in force; their names are still to be put into words.</summary>
    public async Task<IReadOnlyList<StratumProgress>> ByStratum(Inspection inspection, CancellationToken ct)
    {
        var strata = await db.Set<InspectionStratum>().AsNoTracking().Where(row => row.InspectionId == inspection.Id && row.DrawNumber == inspection.CurrentDraw).ToListAsync(ct);
        var visits = await db.Set<InspectionVisit>().Where(row => row.InspectionId == inspection.Id && row.DrawNumber == inspection.CurrentDraw)
            .GroupBy(row => new { row.Stratum, row.Result, HasFindings = row.FindingCount > 0 })
            .Select(same => new { same.Key.Stratum, same.Key.Result, same.Key.HasFindings, Count = same.Count() }).ToListAsync(ct);
        var found = await (from finding in db.Set<InspectionFinding>()
                           join visit in db.Set<InspectionVisit>() on finding.VisitId equals visit.Id
                           where visit.InspectionId == inspection.Id && visit.DrawNumber == inspection.CurrentDraw
                           group finding by new { visit.Stratum, finding.Standing } into same
                           select new { same.Key.Stratum, same.Key.Standing, Count = same.Count() }).ToListAsync(ct);
        return
        [
            .. strata.OrderBy(row => row.Key, StringComparer.Ordinal).Select(stratum =>
            {
                int Found(FindingStanding standing) => found.Where(row => row.Stratum == stratum.Key && row.Standing == standing).Sum(row => row.Count);
                var (fresh, unresolved, rebound) = (Found(FindingStanding.New), Found(FindingStanding.Unresolved), Found(FindingStanding.Rebound));
                return new StratumProgress(stratum.Key, stratum.Key, stratum.Frame, Sum(visits.Where(row => row.Stratum == stratum.Key).Select(row => (row.Result, row.HasFindings, row.Count))) with
                {
                    Findings = fresh + unresolved + rebound, New = fresh, Unresolved = unresolved, Rebound = rebound,
                });
            }),
        ];
    }

    private static InspectionFigures Sum(IEnumerable<(VisitResult Result, bool HasFindings, int Count)> visits)
    {
        var all = visits.ToList();
        int Of(VisitResult result) => all.Where(row => row.Result == result).Sum(row => row.Count);
        return InspectionFigures.None with
        {
            Sample = all.Sum(row => row.Count), Visited = Of(VisitResult.Visited), NotHome = Of(VisitResult.NotHome), Refused = Of(VisitResult.Refused),
            WithProblems = all.Where(row => row.HasFindings).Sum(row => row.Count),
        };
    }
}
