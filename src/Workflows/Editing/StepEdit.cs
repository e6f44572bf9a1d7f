using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>
/// One act of the step list on a definition. Pure: the same definition and act give the same result, which is why a refused save can be tried
/// again on what somebody else saved meanwhile.
/// </summary>
public abstract record StepEdit
{
    /// <summary>Does it; an edit that leaves a chart nobody can read is refused.</summary>
    public EditResult Run(WorkflowDefinition definition, IActivityCatalog catalog)
    {
        if (FlowDraft.Open(definition) is not { } draft) return EditResult.NoChart;
        var result = Apply(new EditDesk(draft, catalog));
        // A way back to a step that not every way passes would fail while a case runs (FORMAT B.4).
        return result.Definition is { } changed && LostWaysBack(changed) > LostWaysBack(definition)
            ? EditResult.Refuse("target", "InvalidBack", "改动后有环节要回到一个并非必经的环节，请先改它的去向，或在画布中调整。", "A step would lead back to one that not every way passes; change where it leads first, or use the canvas.")
            : result;
    }

    private static int LostWaysBack(WorkflowDefinition definition)
    {
        var layout = FlowDraft.MainFlow(definition)!;
        var graph = layout.From(layout.DefaultStart);
        return layout.Connections.Count(line => graph.IsBackward(line) && !graph.IsDangling(line.Source) && !graph.IsValidBackward(line));
    }

    internal abstract EditResult Apply(EditDesk desk);
}

/// <summary>What every edit works with: the chart as it was, and its JSON to be changed.</summary>
internal sealed class EditDesk
{
    private readonly FlowGraph graph;

    public EditDesk(FlowDraft draft, IActivityCatalog catalog)
    {
        (Draft, Catalog, Layout) = (draft, catalog, draft.Layout);
        graph = Layout.From(Layout.DefaultStart);
    }

    public FlowDraft Draft { get; }

    public IActivityCatalog Catalog { get; }

    public FlowLayout Layout { get; }

    public string Start => Layout.Activities[Layout.DefaultStart].Id;

    public ActivityNode? Find(string id) => Layout.SlotOf(id) is >= 0 and var slot ? Layout.Activities[slot] : null;

    public string? MainPort(ActivityNode node) => StepPorts.Main(node, Catalog);

    public IEnumerable<FlowConnection> Forward(ActivityNode node) => Layout.Outbound(node.Position).Where(line => !graph.IsBackward(line));

    public IReadOnlyList<FlowConnection> ForwardInto(ActivityNode node) => graph.ForwardInbound(node.Position);

    public bool IsBack(FlowConnection line) => graph.IsBackward(line);

    /// <summary>The nearest step handled by a person which every way to the given step passes, itself excluded: where work can be sent back to.</summary>
    public ActivityNode? HandledBefore(ActivityNode node, bool orSelf = false)
    {
        if (orSelf && StepPorts.IsHandled(node)) return node;
        var ancestors = graph.Ancestors(node.Position);
        return Layout.Activities.Where(other => ancestors[other.Position] && StepPorts.IsHandled(other) && Dominates(other, node))
            .OrderByDescending(other => Layout.Activities.Count(third => ancestors[third.Position] && graph.Ancestors(other.Position)[third.Position])).FirstOrDefault();
    }

    /// <summary>Where most steps send what they reject; null when none does, or when that lies before the step.</summary>
    public string? RejectionsBehind(ActivityNode? node)
    {
        var before = node is null ? null : graph.Ancestors(node.Position);
        return Layout.Connections.Where(line => line.Port is "Rejected" or "NotPassed" && !graph.IsBackward(line) && before?[line.Target] != true && line.Target != node?.Position)
            .GroupBy(line => line.Target).OrderByDescending(lines => lines.Count()).Select(lines => Layout.Activities[lines.Key].Id).FirstOrDefault();
    }

    private bool Dominates(ActivityNode other, ActivityNode node)
    {
        if (graph.IsDangling(node.Position)) return false;
        var seen = new HashSet<int> { other.Position };
        var open = new Stack<int>([Layout.DefaultStart]);
        while (open.TryPop(out var slot))
        {
            if (!seen.Add(slot)) continue;
            if (slot == node.Position) return false;
            foreach (var line in Layout.Outbound(slot)) open.Push(line.Target);
        }

        return true;
    }
}
