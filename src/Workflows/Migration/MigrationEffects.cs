using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Migration;

/// <summary>An open work item stays the same row but is now work of another step: title, handler, deadline and rules are those of the new version.</summary>
/// <param name="KeepsAssignee">False when whoever has taken the item may not handle it any more; it goes back to the queue of its role.</param>
public sealed record AdaptWorkItem(string ActivityId, long Id, WorkItemSpec Item, bool KeepsAssignee) : Effect(ActivityId);

/// <summary>A timer stays the same row under another step; a null instant leaves its time as it is.</summary>
public sealed record AdaptTimer(string ActivityId, long Id, DateTimeOffset? DueAt) : Effect(ActivityId);

/// <summary>A notice stays the same row, posted as it is, under the rules of another step.</summary>
public sealed record AdaptNotice(string ActivityId, long Id, NoticeSpec Notice) : Effect(ActivityId);

/// <summary>An awaited event stays the same row under another step.</summary>
public sealed record AdaptAwait(string ActivityId, long Id) : Effect(ActivityId);
