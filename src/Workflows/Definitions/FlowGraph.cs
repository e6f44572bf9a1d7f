namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// A flowchart seen from one start: which lines lead forward, which lead back into a loop, and what can never be reached.
/// A breadth-first walk takes the lines in file order; a line that would close a cycle leads back (Elsa's counter rules).
/// </summary>
public sealed class FlowGraph
{
    private readonly bool[] isForward;
    private readonly bool[] isReachable;
    private readonly FlowConnection[][] forwardInbound;
    private readonly FlowConnection[][] inbound;
    private readonly Lazy<bool>[] isValidBackward;

    internal FlowGraph(FlowLayout layout, int start)
    {
        (Layout, Start) = (layout, start);
        isForward = new bool[layout.Connections.Count];
        isReachable = new bool[layout.Activities.Count];
        Walk();
        inbound = Inbound(layout.Connections);
        forwardInbound = Inbound(layout.Connections.Where(connection => isForward[connection.Index]));
        isValidBackward = [.. layout.Connections.Select(connection => new Lazy<bool>(() => Dominates(connection.Target, connection.Source)))];
    }

    /// <summary>The flowchart.</summary>
    public FlowLayout Layout { get; }

    /// <summary>The slot where the walk began.</summary>
    public int Start { get; }

    /// <summary>Whether the slot can never be reached from the start.</summary>
    public bool IsDangling(int slot) => !isReachable[slot];

    /// <summary>Whether the line is not a forward line: it closes a loop, or comes from a dangling slot.</summary>
    public bool IsBackward(FlowConnection connection) => !isForward[connection.Index];

    /// <summary>Whether every way from the start to the source of a backward line passes through its target, as Elsa demands of loops.</summary>
    public bool IsValidBackward(FlowConnection connection) => IsBackward(connection) && isValidBackward[connection.Index].Value;

    /// <summary>The forward lines into a slot; lines from dangling slots are not among them, so they never hold up a join.</summary>
    public IReadOnlyList<FlowConnection> ForwardInbound(int slot) => forwardInbound[slot];

    /// <summary>All lines into a slot.</summary>
    public IReadOnlyList<FlowConnection> Inbound(int slot) => inbound[slot];

    /// <summary>The slots from which forward lines lead to the slot, itself excluded.</summary>
    public bool[] Ancestors(int slot)
    {
        var found = new bool[isReachable.Length];
        var open = new Stack<int>([slot]);
        while (open.TryPop(out var current))
            foreach (var connection in forwardInbound[current])
                if (!found[connection.Source])
                {
                    found[connection.Source] = true;
                    open.Push(connection.Source);
                }

        return found;
    }

    /// <summary>The slot itself and all slots forward lines lead to from it.</summary>
    public bool[] Reach(int slot) => Reach(slot, without: -1);

    private bool[] Reach(int slot, int without)
    {
        var found = new bool[isReachable.Length];
        if (slot == without) return found;
        found[slot] = true;
        var open = new Stack<int>([slot]);
        while (open.TryPop(out var current))
            foreach (var connection in Layout.Outbound(current))
                if (isForward[connection.Index] && connection.Target != without && !found[connection.Target])
                {
                    found[connection.Target] = true;
                    open.Push(connection.Target);
                }

        return found;
    }

    private bool Dominates(int target, int source) => target == source || !Reach(Start, without: target)[source];

    private void Walk()
    {
        if (Start < 0) return;
        var expanded = new bool[isReachable.Length];
        var open = new Queue<int>([Start]);
        isReachable[Start] = true;
        while (open.TryDequeue(out var current))
        {
            expanded[current] = true;
            foreach (var connection in Layout.Outbound(current))
            {
                // A slot that was not expanded yet has no forward line out of it, so no cycle can close through it.
                var closesCycle = connection.Target == current || (expanded[connection.Target] && Reach(connection.Target)[current]);
                if (closesCycle) continue;
                isForward[connection.Index] = true;
                if (isReachable[connection.Target]) continue;
                isReachable[connection.Target] = true;
                open.Enqueue(connection.Target);
            }
        }
    }

    private FlowConnection[][] Inbound(IEnumerable<FlowConnection> connections)
    {
        var result = new FlowConnection[isReachable.Length][];
        foreach (var group in connections.GroupBy(connection => connection.Target)) result[group.Key] = [.. group];
        for (var slot = 0; slot < result.Length; slot++) result[slot] ??= [];
        return result;
    }
}
