namespace CaseFlow.Web.Organisation.Areas;

/// <param name="Label">The name; inside a group without what the heading says already.</param>
public sealed record AreaChoice(string Code, string Label);

/// <param name="Heading">The township whose villages follow; null for areas above townships.</param>
public sealed record AreaGroup(string? Heading, IReadOnlyList<AreaChoice> Choices);

/// <summary>The areas of a scope as a list to choose from: a county has some hundred villages, which stand under their townships.</summary>
public static class AreaChoices
{
    // A province would make a list nobody can use and a page nobody can load: there the list ends at townships.
    const int Longest = 1500;

    public static IReadOnlyList<AreaGroup> Of(AreaScope scope, OrganisationSnapshot organisation, bool villagesOnly = false)
    {
        var areas = organisation.Areas.Where(area => scope.Contains(area.Code) && (!villagesOnly || area.Level == AreaLevel.Village)).OrderBy(area => area.Code, StringComparer.Ordinal).ToList();
        if (areas.Count > Longest && !villagesOnly) areas.RemoveAll(area => area.Level > AreaLevel.Township);
        var above = areas.Where(area => area.Level < AreaLevel.Township).Select(area => new AreaChoice(area.Code, area.Name)).ToList();
        var groups = areas.Where(area => area.Level >= AreaLevel.Township)
            .GroupBy(area => AreaPaths.At(area.Code, AreaLevel.Township)!)
            .Select(group => new AreaGroup(organisation.Area(group.Key)?.Name ?? group.Key, [.. group.Select(area => new AreaChoice(area.Code, area.Name))]));
        return above.Count == 0 ? [.. groups] : [new(null, above), .. groups];
    }

    /// <summary>The name with the areas above it up to the county, such as 河图街道 青岗社区.</summary>
    public static string Path(OrganisationSnapshot organisation, string code, AreaLevel from = AreaLevel.Township)
    {
        List<string> names = [];
        for (var at = code; at is not null && AreaPaths.LevelOf(at) >= from; at = AreaPaths.ParentOf(at))
            if (organisation.Area(at) is { } area) names.Insert(0, area.Name);
        return names.Count > 0 ? string.Join(' ', names) : organisation.Area(code)?.Name ?? code;
    }
}
