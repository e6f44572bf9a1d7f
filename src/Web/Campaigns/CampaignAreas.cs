using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Campaigns;

/// <summary>Which areas owe something in a phase.</summary>
static class CampaignAreas
{
    public static readonly IReadOnlyList<AreaLevel> Levels = [AreaLevel.Village, AreaLevel.Township, AreaLevel.County, AreaLevel.City];

    /// <summary>The areas of the level that take part; where the campaign itself stands lower, the one area above it.</summary>
    public static IReadOnlyList<Area> Of(OrganisationSnapshot organisation, IReadOnlyList<string> roots, string level)
    {
        if (!Enum.TryParse<AreaLevel>(level, out var at)) return [];
        var above = roots.Select(root => AreaPaths.At(root, at)).OfType<string>();
        var below = organisation.Areas.Where(area => area.Level == at && roots.Any(root => AreaCodes.Contains(root, area.Code))).Select(area => area.Code);
        return [.. above.Concat(below).Distinct().Select(organisation.Area).OfType<Area>().OrderBy(area => area.Code, StringComparer.Ordinal)];
    }

    /// <summary>The subtrees that take part.</summary>
    public static IReadOnlyList<string> Roots(this Campaign campaign) =>
        campaign.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } chosen ? chosen : [campaign.AreaCode];
}
