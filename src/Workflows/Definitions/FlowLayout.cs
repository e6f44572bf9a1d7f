using System.Collections.Concurrent;

namespace CaseFlow.Workflows.Definitions;

/// <summary>The activities and lines of one flowchart. Duplicate lines count once.</summary>
public sealed class FlowLayout
{
    private readonly FlowConnection[][] outbound;
    private readonly ConcurrentDictionary<int, FlowGraph> graphs = new();

    internal FlowLayout(IReadOnlyList<ActivityNode> activities, IEnumerable<(int Source, string? Port, int Target)> lines)
    {
        Activities = activities;
        Connections = [.. lines.Distinct().Select((line, index) => new FlowConnection(index, line.Source, line.Port, line.Target))];
        outbound = new FlowConnection[activities.Count][];
        foreach (var group in Connections.GroupBy(connection => connection.Source)) outbound[group.Key] = [.. group];
        for (var slot = 0; slot < outbound.Length; slot++) outbound[slot] ??= [];
        DefaultStart = FindStart();
    }

    /// <summary>The activities in file order; a position in this list is a slot.</summary>
    public IReadOnlyList<ActivityNode> Activities { get; }

    /// <summary>The distinct lines in file order.</summary>
    public IReadOnlyList<FlowConnection> Connections { get; }

    /// <summary>
    /// The slot where the flowchart starts without a trigger: the first Elsa.Start, else the first activity that can start the workflow,
    /// else the first without an inbound line, else the first; -1 when there is none.
    /// </summary>
    public int DefaultStart { get; }

    /// <summary>The lines out of a slot, in file order.</summary>
    public IReadOnlyList<FlowConnection> Outbound(int slot) => outbound[slot];

    /// <summary>The slot of an activity id; -1 when it is not in this flowchart.</summary>
    public int SlotOf(string activityId)
    {
        for (var slot = 0; slot < Activities.Count; slot++)
            if (Activities[slot].Id == activityId) return slot;
        return -1;
    }

    /// <summary>Which lines lead forward and which back, seen from a start slot. Computed once per start.</summary>
    public FlowGraph From(int start) =>
        graphs.TryGetValue(start, out var graph) ? graph : graphs.GetOrAdd(start, static (slot, layout) => new FlowGraph(layout, slot), this);

    private int FindStart()
    {
        var targets = Connections.Select(connection => connection.Target).ToHashSet();
        return First(node => node.Type == "Elsa.Start") ?? First(node => node.HasFlag("canStartWorkflow"))
            ?? First(node => !targets.Contains(node.Position)) ?? (Activities.Count > 0 ? 0 : -1);
    }

    private int? First(Func<ActivityNode, bool> isWanted) => Activities.FirstOrDefault(isWanted)?.Position;
}
