namespace CaseFlow.Web.Data.Runtime;

/// <summary>A bookmark that resumes at an instant. The row is deleted in the transaction of the act it causes.</summary>
public sealed class WorkflowTimer
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long InstanceId { get; init; }

    public string ActivityId { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Until when one node works on it; another takes it over afterwards.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    public int Attempts { get; init; }

    /// <summary>Why it could not be fired; such a timer waits for a supervisor and does not hold up the others.</summary>
    public string? Error { get; init; }
}
