using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>One place in the list.</summary>
/// <param name="From">The line that leads into the branch which begins here; null when the row follows the one above.</param>
internal sealed record StepPlace(int Slot, int Depth, StepPart? Part, FlowConnection? From);

/// <summary>
/// Lays a flowchart out as a list. The main way runs down; a branch that only one outcome leads to stands indented below its step; what several
/// steps lead to, such as the handling of rejections, is a part of its own below. Every activity appears exactly once.
/// </summary>
internal sealed class StepOrder
{
    private readonly FlowLayout layout;
    private readonly FlowGraph graph;
    private readonly IActivityCatalog catalog;
    private readonly List<StepPlace> places = [];
    private readonly HashSet<int> placed = [];
    private readonly Queue<FlowConnection> later = new();

    private StepOrder(FlowLayout layout, IActivityCatalog catalog) => (this.layout, graph, this.catalog) = (layout, layout.From(layout.DefaultStart), catalog);

    public static IReadOnlyList<StepPlace> Of(FlowLayout layout, IActivityCatalog catalog)
    {
        var order = new StepOrder(layout, catalog);
        order.Walk(layout.DefaultStart, 0, [], StepPart.Main, null);
        while (order.later.TryDequeue(out var line))
            if (!order.placed.Contains(line.Target)) order.Walk(line.Target, 0, [], StepPart.Side, null);
        for (var slot = 0; slot < layout.Activities.Count; slot++)
            if (!order.placed.Contains(slot)) order.Walk(slot, 0, [], StepPart.Unreachable, null);
        return order.places;
    }

    // Long procedures are long lists, not deep ones: only branches recurse.
    private void Walk(int slot, int depth, HashSet<int> stops, StepPart? part, FlowConnection? from)
    {
        HashSet<int> ahead = [.. stops, .. Chain(slot)];
        for (int? next = slot; next is { } current && !stops.Contains(current) && placed.Add(current);)
        {
            places.Add(new(current, depth, part, from));
            (part, from) = (null, null);
            next = StepPorts.IsSplit(layout.Activities[current]) ? Split(current, depth, stops) : Onward(current, depth, ahead);
        }
    }

    private int? Onward(int slot, int depth, HashSet<int> ahead)
    {
        var main = MainLine(slot);
        foreach (var line in Forward(slot).Where(line => line != main && !ahead.Contains(line.Target) && !placed.Contains(line.Target)))
        {
            if (graph.ForwardInbound(line.Target).Count == 1) Walk(line.Target, depth + 1, ahead, null, line);
            else later.Enqueue(line);
        }

        return main?.Target;
    }

    private int? Split(int slot, int depth, HashSet<int> stops)
    {
        var lines = Forward(slot).ToList();
        var merge = Merge(lines);
        HashSet<int> inner = [.. stops, .. merge is { } end ? Chain(end) : []];
        foreach (var line in lines) Walk(line.Target, depth + 1, inner, null, line);
        return merge;
    }

    /// <summary>Where all branches meet again on their ordinary ways; null when they do not.</summary>
    private int? Merge(List<FlowConnection> lines)
    {
        if (lines.Count == 0) return null;
        var chains = lines.Select(line => Chain(line.Target)).ToList();
        foreach (var slot in chains[0])
            if (chains.TrueForAll(chain => chain.Contains(slot))) return slot;
        return null;
    }

    /// <summary>The steps of the ordinary way from a step on, itself first.</summary>
    private List<int> Chain(int slot)
    {
        List<int> chain = [];
        HashSet<int> seen = [];
        for (int? next = slot; next is { } current && seen.Add(current); next = MainLine(current)?.Target) chain.Add(current);
        return chain;
    }

    private FlowConnection? MainLine(int slot)
    {
        var forward = Forward(slot).ToList();
        if (StepPorts.IsSplit(layout.Activities[slot])) return forward.FirstOrDefault();
        var main = StepPorts.Main(layout.Activities[slot], catalog);
        return forward.Find(line => (line.Port ?? "Done") == main) ?? forward.Find(line => !StepPorts.IsSideways(line.Port ?? "Done"));
    }

    private IEnumerable<FlowConnection> Forward(int slot) => layout.Outbound(slot).Where(line => !graph.IsBackward(line));
}
