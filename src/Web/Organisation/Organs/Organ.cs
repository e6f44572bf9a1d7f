using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Organisation.Organs;

/// <summary>
/// An office that decides, signs and posts: one per area for the level itself, others for departments.
/// Its name changes with reforms; a paper prints the name of the organ on its own date (D-134, U-006).
/// </summary>
public sealed class Organ
{
    public const int LongestText = 200, LongestPhone = 40, LongestDepartment = 20;

    public long Id { get; init; }
    public required string AreaCode { get; init; }
    public required AreaLevel Level { get; init; }

    /// <summary>The department's key, such as Water; null for the organ that leads the level.</summary>
    public string? Department { get; init; }
    public List<OrganName> Names { get; init; } = [];

    /// <summary>Where people reach it; printed on its notices (U-075).</summary>
    public string? Phone { get; set; }
    public string? Address { get; set; }

    /// <summary>The line for complaints that holds for the areas below, such as 12317 (N-14); null where the one above holds.</summary>
    public string? Hotline { get; set; }

    public string? NameOn(DateOnly day) => Names.On(day)?.Name;

    public void Rename(string name, DateOnly from)
    {
        Names.EndBefore(from);
        Names.Add(new() { Name = name, ValidFrom = from });
    }
}

/// <summary>What an organ was called for a time.</summary>
public sealed class OrganName : IDated
{
    public long Id { get; init; }
    public long OrganId { get; init; }
    public required string Name { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
}
