using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Ties a state that came from storage to the graphs its activities belong to.</summary>
internal static class StateBinding
{
    /// <summary>Throws when the state belongs to another version or names activities the version does not have.</summary>
    public static void Bind(InstanceState state, WorkflowGraph graph, IDefinitionLookup definitions)
    {
        if (state.DefinitionVersionId != graph.Definition.Id)
            throw new ArgumentException($"The state belongs to version '{state.DefinitionVersionId}', not to '{graph.Definition.Id}'.");
        if (state.IsBound) return;
        foreach (var activation in state.Activations)
        {
            activation.Graph = activation.Parent is null ? graph : activation.Parent.ChildGraph ?? activation.Parent.Graph;
            activation.Node = activation.Graph.Find(activation.ActivityId)
                ?? throw new ArgumentException($"Version '{activation.Graph.Definition.Id}' has no activity '{activation.ActivityId}'.");
            if (activation.ChildVersionId is not { } version) continue;
            activation.ChildGraph = definitions.Find(null, version)
                ?? throw new ArgumentException($"The definition version '{version}', used by activity '{activation.ActivityId}', is gone.");
        }

        state.IsBound = true;
    }
}
