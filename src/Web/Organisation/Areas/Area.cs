namespace CaseFlow.Web.Organisation.Areas;

/// <summary>An administrative area. Areas are never deleted: old papers go on naming them (U-006).</summary>
public sealed class Area
{
    public required string Code { get; init; }
    public required AreaLevel Level { get; init; }
    public string? Parent { get; init; }

    /// <summary>The name today, for lists and search; <see cref="Names"/> holds every name with its dates.</summary>
    public required string Name { get; set; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which the area no longer exists.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The middle of the area in degrees (WGS-84) and how far it reaches from there, in metres; null where nobody has said. Photos taken further out stand out (U-062).</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }
    public int? Radius { get; set; }
    public List<AreaName> Names { get; init; } = [];

    public string NameOn(DateOnly day) => Names.On(day)?.Name ?? Name;

    /// <summary>Gives the area a new name from a day on; the name before ends on that day.</summary>
    public void Rename(string name, DateOnly from)
    {
        Names.EndBefore(from);
        Names.Add(new() { AreaCode = Code, Name = name, ValidFrom = from });
        Name = name;
    }
}

/// <summary>What an area was called for a time.</summary>
public sealed class AreaName : IDated
{
    public long Id { get; init; }
    public required string AreaCode { get; init; }
    public required string Name { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
}
