using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>Where a flowchart splits into branches that run side by side, and what lies on which branch.</summary>
internal sealed class FlowSplits
{
    // These give several outcomes at once: their lines are parallel, not a choice.
    private static readonly HashSet<string> Parallel = ["Elsa.FlowFork", "Elsa.BulkDispatchWorkflows", "Elsa.RunJavaScript"];

    private readonly List<(FlowConnection Left, FlowConnection Right)> pairs = [];
    private readonly Dictionary<int, bool[]> reach = [];

    public FlowSplits(FlowView view)
    {
        foreach (var slot in view.Order)
        {
            var forward = view.Layout.Outbound(slot).Where(line => !view.Graph.IsBackward(line)).ToList();
            foreach (var together in forward.GroupBy(line => GivesSeveral(view.Steps[slot]) ? "" : line.Port ?? "Done"))
                pairs.AddRange(from left in together from right in together where left.Index < right.Index select (left, right));
        }
        foreach (var target in pairs.SelectMany(pair => (int[])[pair.Left.Target, pair.Right.Target]).Distinct()) reach[target] = view.Graph.Reach(target);
    }

    /// <summary>True when the step follows several of its outcomes at once.</summary>
    public static bool GivesSeveral(Step step) =>
        Parallel.Contains(step.Node.Type) || (step.Node.Type == "Elsa.FlowSwitch" && step.Inputs.Text("mode") == "MatchAny");

    /// <summary>True when the slots lie on branches that run side by side.</summary>
    public bool AreParallel(int left, int right) => AreParallel(line => reach[line.Target][left], line => reach[line.Target][right]);

    /// <summary>True when the lines lie on branches that run side by side.</summary>
    public bool AreParallel(FlowConnection left, FlowConnection right) => AreParallel(
        line => line == left || reach[line.Target][left.Source], line => line == right || reach[line.Target][right.Source]);

    // What both branches lead to lies behind their meeting, no longer side by side.
    private bool AreParallel(Func<FlowConnection, bool> leadsToLeft, Func<FlowConnection, bool> leadsToRight) => pairs.Exists(pair =>
    {
        var straight = leadsToLeft(pair.Left) && leadsToRight(pair.Right);
        var crossed = leadsToLeft(pair.Right) && leadsToRight(pair.Left);
        return straight != crossed;
    });
}
