using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Something the world must do because of a burst, in the same transaction as the new state.</summary>
/// <param name="ActivityId">The activity that asks for it.</param>
public abstract record Effect(string ActivityId);

/// <summary>Opens a work item; the row's id is the bookmark that resumes the activity.</summary>
public sealed record OpenWorkItem(string ActivityId, long Id, WorkItemSpec Item) : Effect(ActivityId);

/// <summary>Takes an open work item back: the activity was cancelled or no longer needs it.</summary>
public sealed record WithdrawWorkItem(string ActivityId, long Id, string Reason) : Effect(ActivityId);

/// <summary>An open work item gets another last day, or none while its clock stands still; the word about it goes by the new day.</summary>
public sealed record ChangeDue(string ActivityId, long Id, DateTimeOffset? DueAt, BilingualText Explanation, IReadOnlyList<DeadlineAlert> Alerts) : Effect(ActivityId);

/// <summary>Resumes the bookmark at the instant. <paramref name="Kind"/> is Delay, Overdue, NoticeEnd, Reminder or Cron.</summary>
public sealed record StartTimer(string ActivityId, long Id, DateTimeOffset DueAt, string Kind) : Effect(ActivityId);

/// <summary>The timer must not fire any more.</summary>
public sealed record StopTimer(string ActivityId, long Id) : Effect(ActivityId);

/// <summary>Creates a public notice that waits to be posted.</summary>
public sealed record OpenNotice(string ActivityId, long Id, NoticeSpec Notice) : Effect(ActivityId);

/// <summary>A notice moved on: Posted, Paused, Expired, Closed or Withdrawn.</summary>
/// <param name="EndsOn">The last day of the period, once posted.</param>
/// <param name="Explanation">How the last day was counted, in both languages.</param>
public sealed record ChangeNotice(
    string ActivityId, long Id, NoticeStatus Status, DateTimeOffset? PostedAt = null, DateOnly? EndsOn = null,
    BilingualText? Explanation = null, string? Outcome = null) : Effect(ActivityId);

/// <summary>Waits for an event by name; a null correlation id takes any.</summary>
public sealed record AwaitEvent(string ActivityId, long Id, string Name, string? CorrelationId) : Effect(ActivityId);

/// <summary>No longer waits for the event.</summary>
public sealed record CancelAwait(string ActivityId, long Id) : Effect(ActivityId);

/// <summary>Tells every matching waiter; local events stay inside the instance.</summary>
public sealed record RaiseEvent(string ActivityId, string Name, string? CorrelationId, bool IsLocal, object? Payload) : Effect(ActivityId);

/// <summary>Starts a child instance; the row's id is the bookmark that resumes the parent when it waits.</summary>
public sealed record StartChild(
    string ActivityId, long Id, string DefinitionId, ValueMap Input, string? CorrelationId, ChildWait Wait) : Effect(ActivityId);

/// <summary>The parent no longer waits for the child: it was cancelled itself; the child is cancelled too.</summary>
public sealed record CancelChild(string ActivityId, long Id, string Reason) : Effect(ActivityId);

/// <summary>When the parent of a child goes on: at once, after the child's first burst, or when the child has finished.</summary>
public enum ChildWait { None, FirstBurst, Completion }

/// <summary>Changes the register entry of the case's household.</summary>
public sealed record ChangeRegister(string ActivityId, string Change, string? Reason, ValueMap Details) : Effect(ActivityId);

/// <summary>Sends a message to people of the case.</summary>
public sealed record Notify(string ActivityId, string Who, string Template, ValueMap Values) : Effect(ActivityId);

/// <summary>Prints a line (Elsa.WriteLine).</summary>
public sealed record WriteLine(string ActivityId, string Text) : Effect(ActivityId);
