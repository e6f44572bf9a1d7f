namespace CaseFlow.Workflows.Definitions;

/// <summary>A line of a flowchart: when the source completes with the outcome of the port, the target may run.</summary>
/// <param name="Index">The position among the distinct connections of the flowchart.</param>
/// <param name="Source">The position of the source among the flowchart's activities.</param>
/// <param name="Port">The outcome; null matches the default completion.</param>
/// <param name="Target">The position of the target among the flowchart's activities.</param>
public sealed record FlowConnection(int Index, int Source, string? Port, int Target);
