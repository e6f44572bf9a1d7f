namespace CaseFlow.Web.Households;

/// <summary>A status of a household from a day until, not including, another. Rows are added and ended, never rewritten.</summary>
public sealed class StatusPeriod
{
    /// <summary>The changes by which a household comes into the register or back into it, as a condition of the database.</summary>
    public const string TakenIn = "change IN ('Register', 'Monitor', 'Return')";

    public required long Id { get; init; }
    public required long HouseholdId { get; init; }
    public required HouseholdStatus Status { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>The register change that began it, such as Register; Import for rows of a file.</summary>
    public required string Change { get; init; }
    public string? Reason { get; init; }
    public long? CaseId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}
