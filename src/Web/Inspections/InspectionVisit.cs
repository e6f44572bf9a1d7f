namespace CaseFlow.Web.Inspections;

/// <summary>A drawn household and what the visit to it showed.</summary>
public sealed class InspectionVisit
{
    public required long Id { get; init; }

    public required long InspectionId { get; init; }

    public required int DrawNumber { get; init; }

    /// <summary>The place in the draw, from 1.</summary>
    public required int Ordinal { get; init; }

    public required long HouseholdId { get; init; }

    /// <summary>Where the household lived on the day of the draw.</summary>
    public required string AreaCode { get; init; }

    public required string Stratum { get; init; }

    /// <summary>Who is to go there; null when every inspector answers for the household.</summary>
    public string? InspectorId { get; init; }

    public string? InspectorName { get; init; }

    public VisitResult Result { get; set; }

    public DateOnly? VisitedOn { get; set; }

    /// <summary>Said by the inspector, not concluded from an empty list.</summary>
    public bool IsClean { get; set; }

    public string? Note { get; set; }

    /// <summary>Ids of photos, parted by blanks.</summary>
    public string Photos { get; set; } = "";

    public int FindingCount { get; set; }

    public string? RecordedBy { get; set; }

    public string? RecordedByName { get; set; }

    public DateTimeOffset? RecordedAt { get; set; }

    public int Revision { get; set; } = 1;
}

/// <summary>Open: nobody was there yet. NotHome and Refused may be followed by another visit; Visited is the end.</summary>
public enum VisitResult { Open, Visited, NotHome, Refused }

/// <summary>A problem found in a household; its id is the key by which the register knows the item it became.</summary>
public sealed class InspectionFinding
{
    public required long Id { get; init; }

    public required long InspectionId { get; init; }

    public required long VisitId { get; init; }

    public required long HouseholdId { get; init; }

    public required string AreaCode { get; init; }

    public required string Category { get; init; }

    public required string Problem { get; init; }

    /// <summary>Ids of photos, parted by blanks.</summary>
    public string Photos { get; init; } = "";

    /// <summary>As the baseline stood at the moment of the finding.</summary>
    public required FindingStanding Standing { get; init; }

    /// <summary>The item of the baseline with the same household and category.</summary>
    public long? BaselineItem { get; init; }

    public required string FoundBy { get; init; }

    public required string FoundByName { get; init; }

    public required DateTimeOffset FoundAt { get; init; }
}

/// <summary>
/// D-101. New: the baseline has no such problem of the household. Unresolved (未整改到位): it has one that is not closed. Rebound (反弹): it has one that was
/// closed.
/// </summary>
public enum FindingStanding { New, Unresolved, Rebound }
