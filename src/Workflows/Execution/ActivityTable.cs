using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Execution;

/// <summary>The activities of a graph with their inputs read; made once per definition version.</summary>
internal sealed class ActivityTable
{
    private readonly Entry[] entries;

    private ActivityTable(WorkflowGraph graph, IActivityCatalog catalog)
    {
        entries = new Entry[graph.Nodes.Count];
        foreach (var node in graph.Nodes) entries[node.Index] = Read(node, catalog);
    }

    public static ActivityTable Of(WorkflowGraph graph, IActivityCatalog catalog) =>
        graph.Companion(catalog, static (graph, catalog) => new ActivityTable(graph, catalog));

    public Entry this[ActivityNode node] => entries[node.Index];

    private static Entry Read(ActivityNode node, IActivityCatalog catalog)
    {
        var inputs = catalog.Find(node.Type)?.Inputs ?? [];
        return new(catalog.Create(node), [.. inputs.Where(input => !input.IsLazy).Select(input => CompiledInput.For(node, input))], BoundaryTimer.Of(node));
    }

    internal sealed record Entry(Activity Activity, CompiledInput[] Inputs, BoundaryTimer? Limit);
}
