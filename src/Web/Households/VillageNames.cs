using CaseFlow.Web.Exchange;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Households;

/// <summary>The villages a check of a sheet may find.</summary>
public sealed class VillageNames(IEnumerable<Area> areas) : IAreaNames
{
    readonly Dictionary<string, string> villages = areas.Where(area => area.Level == AreaLevel.Village).ToDictionary(area => area.Code, area => area.Name);

    public string? VillageName(string code) => villages.GetValueOrDefault(code);
}
