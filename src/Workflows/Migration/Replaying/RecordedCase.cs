using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration.Replaying;

/// <summary>What is known of a finished case: how it began and what people did.</summary>
/// <param name="Input">The inputs its root instance was started with.</param>
/// <param name="Acts">The finished work items, the earliest first.</param>
public sealed record RecordedCase(long Id, ValueMap Input, DateTimeOffset StartedAt, IReadOnlyList<RecordedAct> Acts)
{
    /// <summary>How long the child workflows of the case took together; they are not replayed.</summary>
    public TimeSpan ChildTime { get; init; }
}

/// <summary>One finished work item.</summary>
/// <param name="ActivityId">The step in the version the case ran.</param>
/// <param name="Kind">The kind of the work item, such as Task or Posting.</param>
/// <param name="Subject">The criterion or area of the item; null where a step has one item.</param>
/// <param name="Input">Outcome, opinion, form and actor, as the engine got them.</param>
public sealed record RecordedAct(string ActivityId, string Kind, string? Subject, DateTimeOffset ArrivedAt, DateTimeOffset DoneAt, ValueMap Input)
{
    /// <summary>How long the item lay.</summary>
    public TimeSpan Took => DoneAt - ArrivedAt;
}

/// <summary>What a replay takes for granted where nothing was recorded.</summary>
/// <param name="HandlingTime">How long a step takes that no case ever had.</param>
public sealed record ReplayAssumptions(TimeSpan HandlingTime);
