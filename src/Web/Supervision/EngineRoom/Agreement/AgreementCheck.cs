namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>One comparison of all running cases with the rows they wait for (U-093), asked for by a person and done in the background.</summary>
public sealed class AgreementCheck
{
    public long Id { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public required string RequestedByName { get; init; }

    public AgreementStatus Status { get; set; }

    /// <summary>Until when one node works on it; another begins anew afterwards.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long Cases { get; set; }

    /// <summary>How many places where cases wait were compared.</summary>
    public long Waits { get; set; }

    public int Differences { get; set; }

    public string? Error { get; set; }
}

public enum AgreementStatus { Waiting, Running, Done, Failed }

/// <summary>A place where a case waits without the row it waits for, or a row nothing waits for.</summary>
public sealed class AgreementDifference
{
    public required long CheckId { get; init; }

    public required int Ordinal { get; init; }

    public required long CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string CaseArea { get; init; }

    /// <summary>WorkItem, Timer, Notice, Event or Child.</summary>
    public required string Kind { get; init; }

    /// <summary>The id that bookmark and row share.</summary>
    public required long RowId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>The case waits and the row is missing; else the row is there and nothing waits.</summary>
    public required bool IsRowMissing { get; init; }
}
