namespace CaseFlow.Web.Rectification.Listing;

/// <summary>An item as lists show it: the columns of the usual list of problems (U-055) and what the lamps need.</summary>
public sealed record ItemRow(long Id, string Number, ItemSource Source, string SourceName, string Batch, string SourceKey, string Category, string CategoryName, string Problem)
{
    public required string AreaCode { get; init; }

    public required string AreaName { get; init; }

    public long? HouseholdId { get; init; }

    public required string Subject { get; init; }

    public string? Measures { get; init; }

    public string? Unit { get; init; }

    public string? Leader { get; init; }

    public string? Person { get; init; }

    public string? Checker { get; init; }

    /// <summary>The last day of what must happen next.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? CloseBy { get; init; }

    public int Progress { get; init; }

    public ItemState State { get; init; }

    public required string StateName { get; init; }

    public required string Lamp { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>情况说明, as it was handed in.</summary>
    public string? Explanation { get; init; }

    public bool IsLate { get; init; }

    public bool IsOverdueUnclosed { get; init; }

    public int SentBack { get; init; }

    public RecordChannel Channel { get; init; }

    public bool IsBaseline { get; init; }

    public long? CampaignId { get; init; }
}
