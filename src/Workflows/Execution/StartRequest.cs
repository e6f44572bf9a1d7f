using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>How a new instance begins.</summary>
/// <param name="InstanceId">Given by the caller, because the row that holds the instance has the same id.</param>
/// <param name="Input">The workflow's inputs by name.</param>
/// <param name="Properties">Free properties to begin with, such as <c>Flowchart:ExecutionMode</c>.</param>
/// <param name="TriggerActivityId">The trigger that started the instance; kept in the state, because the start node of a flowchart depends on it.</param>
public sealed record StartRequest(
    long InstanceId, ValueMap Input, string? CorrelationId = null, string? Name = null,
    string? TriggerActivityId = null, long? ParentInstanceId = null, ValueMap? Properties = null);
