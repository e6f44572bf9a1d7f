using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Migration;

/// <summary>What a migration may know besides the graphs and the state.</summary>
/// <param name="Rows">What the world knows of the open work items, timers and notices, by their ids.</param>
public sealed record MigrationContext(EngineContext Engine, IReadOnlyDictionary<long, OpenRow> Rows);

/// <summary>An open row outside the state.</summary>
/// <param name="Since">When it was opened: deadlines of the new version count from here.</param>
/// <param name="DueAt">When a work item is due or a timer fires; null without a limit.</param>
/// <param name="Assignee">Who has taken a work item or was given it.</param>
/// <param name="Kind">The kind of a work item, such as Posting.</param>
/// <param name="Subject">What a work item is about beside the case.</param>
public sealed record OpenRow(DateTimeOffset Since, DateTimeOffset? DueAt = null, string? Assignee = null, string? Kind = null, string? Subject = null);
