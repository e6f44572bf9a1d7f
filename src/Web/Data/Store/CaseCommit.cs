using System.Text.Json;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>Everything one act saves, in one transaction: state, work items, timers, notices, history and the answer to repeat.</summary>
public sealed class CaseCommit
{
    /// <summary>The root instance as it is after the act. For a new case its revision is 1; else it is the loaded revision plus one and guards the commit.</summary>
    public required Instance Root { get; init; }

    /// <summary>The case, when the act starts it.</summary>
    public Case? NewCase { get; init; }

    /// <summary>How the case stands now, when the act changed it.</summary>
    public CaseChange? CaseChange { get; set; }

    public required CaseEvent Event { get; init; }

    public IdempotencyKey? Answer { get; set; }

    public List<Instance> NewChildren { get; } = [];

    public List<Instance> ChangedChildren { get; } = [];

    public List<WorkItem> NewItems { get; } = [];

    public List<WorkItem> ChangedItems { get; } = [];

    public List<ItemWithdrawal> WithdrawnItems { get; } = [];

    public List<WorkflowTimer> NewTimers { get; } = [];

    public List<RowId> StoppedTimers { get; } = [];

    public List<PublicNotice> NewNotices { get; } = [];

    public List<NoticeChange> ChangedNotices { get; } = [];

    public List<Objection> NewObjections { get; } = [];

    public List<ObjectionDecision> DecidedObjections { get; } = [];

    public List<EventWait> NewWaits { get; } = [];

    public List<RowId> EndedWaits { get; } = [];

    public List<RaisedEvent> RaisedEvents { get; } = [];

    public List<HouseholdStanding> Standings { get; } = [];

    /// <summary>What happened to the item to put right the case runs for, in order.</summary>
    public List<ItemStep> ItemSteps { get; } = [];

    /// <summary>How the duty of a campaign moves, in the order of the steps.</summary>
    public List<DutyMove> DutyMoves { get; } = [];

    /// <summary>Open work items whose last day was put off.</summary>
    public List<MovedDue> MovedDues { get; } = [];

    /// <summary>Work items of which nothing that was to be told is told any more; goes before the new timers.</summary>
    public List<VoidAlerts> VoidAlerts { get; } = [];

    public List<Message> Messages { get; } = [];

    public List<FiledPaper> NewPapers { get; } = [];

    /// <summary>What a migration to another version changes on open rows; null for every other act.</summary>
    public MigrationRows? Migration { get; set; }
}

public readonly record struct RowId(long Id);

/// <summary>An open work item the engine takes back: because nobody needs it any more, or because its act came in another way and counts as done.</summary>
public sealed record ItemWithdrawal(long Id, WorkItemStatus Status, DateTimeOffset At, string? Reason, string? DoneBy = null, string? DoneByName = null);

/// <summary>The new standing of a case; nulls leave what is there.</summary>
public sealed record CaseChange(long Id, CaseStatus Status, string? Outcome, DateTimeOffset? ClosedAt, string? VersionId = null);

/// <summary>What changed on a notice; nulls leave what is there.</summary>
public sealed record NoticeChange(long Id, CaseFlow.Workflows.Execution.NoticeStatus Status)
{
    public DateTimeOffset? PostedAt { get; init; }

    public string? PostedBy { get; init; }

    public string? Places { get; init; }

    public string? Photos { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? ExplanationZh { get; init; }

    public string? ExplanationEn { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosingPhotos { get; init; }

    public string? Statement { get; init; }

    public string? Outcome { get; init; }
}

public sealed record ObjectionDecision(long Id, ObjectionStatus Status, string Reply, DateTimeOffset DecidedAt, string DecidedBy);

/// <summary>An event for whoever waits in other cases; the waiters of the own case have it already.</summary>
/// <param name="CorrelationId">Only waiters of this key; null means all of the name.</param>
public sealed record RaisedEvent(string Name, string? CorrelationId, long CaseId, DateTimeOffset At, string? Payload);

/// <summary>A household's new place in the register from a day on; the period before it ends on that day.</summary>
/// <param name="Was">Where the household stood when the act was decided; when another case has moved it since, nothing of the commit is saved.</param>
public sealed record HouseholdStanding(
    long Id, long HouseholdId, string Status, DateOnly From, string Change, string? Reason, long CaseId, DateTimeOffset At, string Was);

/// <summary>An uploaded file that becomes a paper of the case with the step.</summary>
public sealed record FiledPaper(
    long Id, long CaseId, long WorkItemId, string Step, string Material, string FileId, string FileName, string HandedInBy, DateTimeOffset HandedInAt);

/// <summary>A work item with another last day, or none while its clock stands still, and the sentence that explains it.</summary>
public sealed record MovedDue(long Id, DateTimeOffset? DueAt, string DueZh, string DueEn)
{
    /// <summary>What lists sort by.</summary>
    public DateTimeOffset SortAt => new WorkItem { DueAt = DueAt }.SortAt;
}

/// <summary>A work item whose reminders and escalations are void, because its last day moved.</summary>
public sealed record VoidAlerts(long CaseId, long Item)
{
    /// <summary>How the payloads of its timers begin.</summary>
    public string Payload => JsonSerializer.Serialize(new ItemAlert(Item, 0, null, null), JsonText.Options).Split(',')[0] + ",%";
}
