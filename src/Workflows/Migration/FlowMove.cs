using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>Moves the memory of one running flowchart, and sees what the new lines make of it.</summary>
internal sealed class FlowMove(MigrationPlan plan, Activation old, Activation now, ValueMap outputs)
{
    private readonly FlowGraph before = old.Node.Flow!.From(old.Flow!.Start);

    /// <summary>Activities whose turn it is.</summary>
    public List<ActivityNode> Due { get; } = [];

    /// <summary>Activities that lie behind the instance and never ran.</summary>
    public IEnumerable<ActivityNode> Passed { get; private set; } = [];

    /// <summary>Finished activities that lie ahead again.</summary>
    public IEnumerable<ActivityNode> Repeated { get; private set; } = [];

    /// <summary>Gives the new execution its memory; the refusal when there is none that is right.</summary>
    public Rejection? Run(FlowchartMode mode)
    {
        var layout = now.Node.Flow!;
        var start = plan.Target(old.Node.Flow!.Activities[old.Flow!.Start].Id) is { } node && node.Parent == now.Node ? node.Position : layout.DefaultStart;
        var graph = layout.From(start);
        var active = Active();
        if (WhyNot(graph, active) is { } refusal) return refusal;
        var positions = new FlowPositions(plan, before, graph);
        var transfer = new FlowTransfer(positions, old.Flow, active, HasProduced);
        if (mode == FlowchartMode.Counter) transfer.Run();
        else if (!TokenTransfer.TryMove(positions, old.Flow, transfer.After, active)) return MigrationRefusals.TokenLost(old.Node);
        now.Flow = transfer.After;
        Due.AddRange(transfer.Due.Select(slot => layout.Activities[slot]));
        Passed = transfer.Passed.Select(slot => layout.Activities[slot]);
        Repeated = FindRepeated(positions, active.Keys).Select(slot => layout.Activities[slot]).ToList();
        return null;
    }

    private Dictionary<int, bool> Active()
    {
        var active = new Dictionary<int, bool>();
        for (var child = now.FirstChild; child is not null; child = child.Next)
            active[child.Node.Position] = active.TryGetValue(child.Node.Position, out var isBackward) ? isBackward && child.IsBackward : child.IsBackward;
        return active;
    }

    private Rejection? WhyNot(FlowGraph graph, Dictionary<int, bool> active)
    {
        if (active.Keys.FirstOrDefault(graph.IsDangling, -1) is >= 0 and var slot) return MigrationRefusals.Unreachable(graph.Layout.Activities[slot]);
        foreach (var later in active.Keys)
        {
            var ancestors = graph.Ancestors(later);
            foreach (var earlier in active.Keys)
                if (ancestors[earlier] && !WereInOrder(earlier, later, graph)) return MigrationRefusals.InSequence(graph.Layout.Activities[earlier], graph.Layout.Activities[later]);
        }

        return null;
    }

    private bool WereInOrder(int earlier, int later, FlowGraph graph)
    {
        var (first, second) = (graph.Layout.Activities[earlier].Id, graph.Layout.Activities[later].Id);
        for (var child = old.FirstChild; child is not null; child = child.Next)
        {
            if (plan.MatchOf(child.ActivityId).To != second) continue;
            var ancestors = before.Ancestors(child.Node.Position);
            for (var other = old.FirstChild; other is not null; other = other.Next)
                if (plan.MatchOf(other.ActivityId).To == first && ancestors[other.Node.Position]) return true;
        }

        return false;
    }

    private bool HasProduced(int slot, string port)
    {
        var outcome = (outputs[old.Node.Flow!.Activities[slot].Id] as ValueMap)?["Outcome"] as string;
        return outcome is null ? port == "Done" : outcome == port;
    }

    // What ran and lies ahead now, but did not lie ahead before.
    private HashSet<int> FindRepeated(FlowPositions positions, IEnumerable<int> active)
    {
        var (ahead, wasAhead) = (new HashSet<int>(), new HashSet<int>());
        foreach (var slot in active)
        {
            Mark(ahead, positions.Now.Reach(slot), slot);
            foreach (var source in positions.Sources[slot])
            {
                var reach = positions.Old.Reach(source);
                for (var target = 0; target < positions.Sources.Length; target++)
                    if (positions.Sources[target].Exists(one => reach[one])) wasAhead.Add(target);
            }
        }

        ahead.RemoveWhere(slot => wasAhead.Contains(slot) || !now.Flow!.HasRun[slot]);
        return ahead;
    }

    private static void Mark(HashSet<int> found, bool[] reach, int without)
    {
        for (var slot = 0; slot < reach.Length; slot++)
            if (reach[slot] && slot != without) found.Add(slot);
    }
}

/// <summary>What the new lines of all flowcharts of an instance make of it, as far as people do it.</summary>
internal sealed class FlowOutlook
{
    public List<StepName> Passed { get; } = [];

    public List<StepName> Repeated { get; } = [];

    public void Add(FlowMove move)
    {
        Passed.AddRange(Steps(move.Passed));
        Repeated.AddRange(Steps(move.Repeated));
    }

    // Connectors are how a procedure is drawn, not what people do.
    private static IEnumerable<StepName> Steps(IEnumerable<ActivityNode> nodes) =>
        nodes.Where(node => node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal)).Select(CaseMigration.NameOf);
}
