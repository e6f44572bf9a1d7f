using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Inspections.Drawing;

/// <summary>Gives the drawn households to inspectors: a village goes to one person, the next village to whoever has the fewest; nobody visits where he answers.</summary>
public sealed class ShareVisits(InspectionPeople people)
{
    public IReadOnlyList<InspectionVisit> Run(Inspection inspection, int draw, IReadOnlyList<DrawnStratum> drawn, IReadOnlyDictionary<long, string> areas, long firstId)
    {
        var load = inspection.Inspectors.OrderBy(one => one.UserId, StringComparer.Ordinal).ToDictionary(one => one, _ => 0);
        var all = drawn.SelectMany(stratum => stratum.Households.Select(id => (Stratum: stratum.Key, Household: id))).ToList();
        var chosen = new Dictionary<string, Inspector?>();
        foreach (var village in all.GroupBy(one => VillageOf(areas[one.Household])).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var fit = load.Keys.Where(one => people.Reaches(one.UserId, village.Key) && !people.AnswersFor(one.UserId, village.Key)).ToList();
            var taken = fit.MinBy(one => load[one]);
            if (taken is not null) load[taken] += village.Count();
            chosen[village.Key] = taken;
        }

        return
        [
            .. all.Select((one, index) => new InspectionVisit
            {
                Id = firstId + index, InspectionId = inspection.Id, DrawNumber = draw, Ordinal = index + 1, HouseholdId = one.Household, AreaCode = areas[one.Household],
                Stratum = one.Stratum, InspectorId = chosen[VillageOf(areas[one.Household])]?.UserId, InspectorName = chosen[VillageOf(areas[one.Household])]?.Name,
            }),
        ];
    }

    private static string VillageOf(string area) => AreaPaths.At(area, AreaLevel.Village) ?? area;
}
