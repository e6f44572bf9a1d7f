namespace CaseFlow.Workflows.Definitions;

/// <summary>The activities of a definition as an immutable tree with an index; built once per version and shared.</summary>
public sealed class WorkflowGraph
{
    private readonly Dictionary<string, ActivityNode> byId;
    private object? companion;

    internal WorkflowGraph(IReadOnlyList<ActivityNode> nodes)
    {
        Nodes = nodes;
        byId = new(nodes.Count, StringComparer.Ordinal);
        foreach (var node in nodes) byId.TryAdd(node.Id, node);
    }

    /// <summary>The definition the graph belongs to.</summary>
    public WorkflowDefinition Definition { get; internal set; } = null!;

    /// <summary>All activities in file order; the root is the first.</summary>
    public IReadOnlyList<ActivityNode> Nodes { get; }

    /// <summary>The outermost activity.</summary>
    public ActivityNode Root => Nodes[0];

    /// <summary>The activity with the id, else null.</summary>
    public ActivityNode? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// What the layer that runs the graph made of it, made on first use and kept with the graph. Two threads may both make it;
    /// one result wins, which is harmless because both are alike.
    /// </summary>
    public T Companion<T, TSource>(TSource source, Func<WorkflowGraph, TSource, T> make) where T : class
    {
        if (Volatile.Read(ref companion) is T made) return made;
        made = make(this, source);
        Interlocked.CompareExchange(ref companion, made, null);
        return made;
    }
}
