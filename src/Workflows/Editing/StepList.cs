using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Workflows.Editing;

/// <summary>A definition as people read it: a vertical list of steps with the outcomes of each (U-039). What the list cannot show is a locked row.</summary>
public sealed class StepList
{
    private readonly Dictionary<string, StepRow> byId;

    private StepList(IReadOnlyList<StepRow> rows, bool isChart)
    {
        (Rows, IsChart) = (rows, isChart);
        byId = rows.ToDictionary(row => row.Id);
    }

    /// <summary>The rows from top to bottom; every activity of the chart exactly once.</summary>
    public IReadOnlyList<StepRow> Rows { get; }

    /// <summary>Whether the definition is a flowchart, so that steps can be inserted and moved.</summary>
    public bool IsChart { get; }

    /// <summary>The row of a step; null when the list has none.</summary>
    public StepRow? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads a definition.</summary>
    public static StepList Read(WorkflowDefinition definition, IActivityCatalog catalog)
    {
        if (FlowDraft.MainFlow(definition) is not { } layout) return new(Locked(definition, catalog), isChart: false);
        var graph = layout.From(layout.DefaultStart);
        var places = StepOrder.Of(layout, catalog);
        var rows = places.Select((place, index) =>
        {
            // The branches of a step stand between it and what follows.
            var (node, following) = (layout.Activities[place.Slot], places.Skip(index + 1).FirstOrDefault(other => other.Depth <= place.Depth));
            return Row(node, catalog, place.Depth) with
            {
                Part = place.Part,
                Branch = place.From is { } line ? LabelOf(layout, line, catalog) : null,
                Outcomes =
                [
                    .. StepPorts.Of(node, catalog, layout.Outbound(place.Slot)).Select(outcome => new StepOutcome(outcome.Key, outcome.Label,
                    [
                        .. layout.Outbound(place.Slot).Where(line => (line.Port ?? "Done") == outcome.Key)
                            .Select(line => new OutcomeTarget(layout.Activities[line.Target].Id, TitleOf(layout.Activities[line.Target]), WayOf(line, following, places, graph))),
                    ])),
                ],
            };
        });
        return new([.. rows], isChart: true);
    }

    /// <summary>What people call a step.</summary>
    public static BilingualText TitleOf(ActivityNode node) => new Step(node).Title;

    private static OutcomeWay WayOf(FlowConnection line, StepPlace? following, IReadOnlyList<StepPlace> places, FlowGraph graph)
    {
        if (graph.IsBackward(line) && !graph.IsDangling(line.Source)) return OutcomeWay.Back;
        if (following is { From: null, Part: null } && following.Slot == line.Target) return OutcomeWay.Next;
        return places.Any(place => place.From == line) ? OutcomeWay.Branch : OutcomeWay.Over;
    }

    private static BilingualText LabelOf(FlowLayout layout, FlowConnection line, IActivityCatalog catalog)
    {
        var node = layout.Activities[line.Source];
        return StepPorts.Of(node, catalog, layout.Outbound(line.Source)).First(outcome => outcome.Key == (line.Port ?? "Done")).Label;
    }

    private static IReadOnlyList<StepRow> Locked(WorkflowDefinition definition, IActivityCatalog catalog) =>
        [.. definition.Graph.Nodes.Where(node => node.Parent is not null || definition.Graph.Nodes.Count == 1).DistinctBy(node => node.Id).Select(node => Row(node, catalog, Math.Max(0, DepthOf(node) - 1)) with { IsLocked = true })];

    private static int DepthOf(ActivityNode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) depth++;
        return depth;
    }

    private static StepRow Row(ActivityNode node, IActivityCatalog catalog, int depth) => new(
        node.Id, node.Type, TitleOf(node), catalog.Find(node.Type)?.DisplayName ?? new(node.Type, node.Type), depth, !StepPalette.CanEdit(node, catalog), []);
}
