using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Migration;

/// <summary>The slots and lines of two flowcharts that stand for each other.</summary>
internal sealed class FlowPositions
{
    private readonly FlowConnection?[] images;

    public FlowPositions(MigrationPlan plan, FlowGraph old, FlowGraph now)
    {
        (Old, Now) = (old, now);
        Sources = new List<int>[now.Layout.Activities.Count];
        for (var slot = 0; slot < Sources.Length; slot++) Sources[slot] = [];
        foreach (var node in old.Layout.Activities)
            if (plan.MatchOf(node.Id).To is { } id && now.Layout.SlotOf(id) is >= 0 and var slot) Sources[slot].Add(node.Position);
        images = [.. now.Layout.Connections.Select(FindImage)];
    }

    public FlowGraph Old { get; }

    public FlowGraph Now { get; }

    /// <summary>The old slots each new slot stands for; mostly one or none.</summary>
    public List<int>[] Sources { get; }

    /// <summary>The old line a new line stands for; null for a new line.</summary>
    public FlowConnection? ImageOf(FlowConnection line) => images[line.Index];

    /// <summary>Whether the same lines lead into the slot as before, and the slot counts them as before.</summary>
    public bool IsAsBefore(int slot)
    {
        if (Sources[slot] is not [var source]) return false;
        var inbound = Now.ForwardInbound(slot);
        return inbound.Count == Old.ForwardInbound(source).Count && inbound.All(line => ImageOf(line) is not null)
            && JoinModeOf(Now, slot) == JoinModeOf(Old, source);
    }

    /// <summary>The mode of a join; null for a slot that is none.</summary>
    public static string? JoinModeOf(FlowGraph graph, int slot) => graph.Layout.Activities[slot] is { Type: "Elsa.FlowJoin" } join
        ? Activities.Branching.FlowJoin.ModeOf(join.Input("Mode") is { ExpressionType: "Literal", Value: var mode } ? State.ValueJson.ReadPlain(mode) : null) : null;

    /// <summary>The slots reached from the start by forward lines, each after all that lead to it.</summary>
    public IReadOnlyList<int> InOrder()
    {
        var (order, done) = (new List<int>(), new bool[Sources.Length]);
        for (var slot = 0; slot < done.Length; slot++) Visit(slot, order, done);
        return order;
    }

    // With a stack of its own: a flowchart may be thousands of activities long.
    private void Visit(int first, List<int> order, bool[] done)
    {
        if (done[first] || Now.IsDangling(first)) return;
        var open = new Stack<(int Slot, int Next)>([(first, 0)]);
        done[first] = true;
        while (open.TryPop(out var at))
        {
            var inbound = Now.ForwardInbound(at.Slot);
            if (at.Next == inbound.Count)
            {
                order.Add(at.Slot);
                continue;
            }

            open.Push((at.Slot, at.Next + 1));
            var before = inbound[at.Next].Source;
            if (done[before]) continue;
            done[before] = true;
            open.Push((before, 0));
        }
    }

    private FlowConnection? FindImage(FlowConnection line)
    {
        foreach (var source in Sources[line.Source])
            foreach (var old in Old.Layout.Outbound(source))
                if (Sources[line.Target].Contains(old.Target) && PortOf(old) == PortOf(line) && Old.IsBackward(old) == Now.IsBackward(line)) return old;
        return null;
    }

    public static string PortOf(FlowConnection line) => line.Port ?? "Done";
}
