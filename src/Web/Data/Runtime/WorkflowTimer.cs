namespace CaseFlow.Web.Data.Runtime;

/// <summary>A bookmark that resumes at an instant. The row is deleted in the transaction of the act it causes.</summary>
public sealed class WorkflowTimer
{
    /// <summary>The kind of a row that is an event raised by another case.</summary>
    public const string Event = "Event";

    /// <summary>The kind of a row that tells somebody of a work item's deadline; its payload is an <see cref="ItemAlert"/>.</summary>
    public const string Alert = "Alert";

    public long Id { get; init; }

    public long CaseId { get; init; }

    public long InstanceId { get; init; }

    public string ActivityId { get; init; } = "";

    public string Kind { get; init; } = "";

    /// <summary>What an event of another case brings, as stored values (a row of kind Event resumes the waiter it has the id of); or the alert of a work item.</summary>
    public string? Payload { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Until when one node works on it; another takes it over afterwards.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    public int Attempts { get; init; }

    /// <summary>Why it could not be fired; such a timer waits for a supervisor and does not hold up the others.</summary>
    public string? Error { get; init; }
}
