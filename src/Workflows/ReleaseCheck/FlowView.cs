using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>A flowchart as the release check sees it: forward lines only, positive ways told from negative ones.</summary>
public sealed class FlowView
{
    private static readonly HashSet<string> Negative =
        ["Rejected", "Returned", "NotPassed", "Upheld", "NotMet", "Missing", "Refused", "Overdue"];

    private static readonly HashSet<string> Terminal = ["Elsa.End", "Elsa.Finish", "Elsa.Complete", "Elsa.Break", "Elsa.Fault"];

    private readonly bool[] isPositive;

    internal FlowView(FlowLayout layout, ReleaseSubject subject)
    {
        Layout = layout;
        Graph = layout.From(layout.DefaultStart);
        Steps = [.. layout.Activities.Select(subject.StepOf)];
        Order = Sort();
        isPositive = ReachPositive();
        Guards = new FlowGuards(this);
    }

    /// <summary>The lines of the flowchart.</summary>
    public FlowLayout Layout { get; }

    /// <summary>Which lines lead forward.</summary>
    public FlowGraph Graph { get; }

    /// <summary>The steps by slot.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The reachable slots; a slot comes after all slots that lead forward to it.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>What must have been decided for a slot to run.</summary>
    public FlowGuards Guards { get; }

    /// <summary>True when the line is the negative result of its step: a rejection, a return, an upheld objection.</summary>
    public static bool IsPositive(FlowConnection connection) => connection.Port is null || !Negative.Contains(connection.Port);

    /// <summary>True when the slot can be reached without any negative result.</summary>
    public bool IsPositiveSlot(int slot) => isPositive[slot];

    /// <summary>True for activities that end the flowchart.</summary>
    public bool IsTerminal(int slot) => Terminal.Contains(Steps[slot].Node.Type);

    /// <summary>The forward lines that count for reaching the slot: the positive ones, or all for a slot that only negative results lead to.</summary>
    public IReadOnlyList<FlowConnection> Inbound(int slot) => !isPositive[slot]
        ? Graph.ForwardInbound(slot)
        : [.. Graph.ForwardInbound(slot).Where(connection => IsPositive(connection) && isPositive[connection.Source])];

    /// <summary>The slots that can run without a negative result and without any of the excluded slots having completed.</summary>
    public bool[] ReachWithout(Func<int, bool> isExcluded)
    {
        var found = new bool[Steps.Count];
        foreach (var slot in Order)
            found[slot] = !isExcluded(slot) && (slot == Layout.DefaultStart || IsReached(slot, found, isExcluded));
        return found;
    }

    // A step that waits for parallel branches is not reached while one of them is held up. Only a join of all branches stays shut when one of them
    // has died; every other step goes on with those that are left, as in Elsa.
    private bool IsReached(int slot, bool[] found, Func<int, bool> isExcluded)
    {
        var lines = Graph.ForwardInbound(slot).Where(IsPositive).ToList();
        return lines.Exists(line => found[line.Source] && (FlowFold<object>.IsFirstJoin(Steps[slot]) || lines.TrueForAll(other => LetsPass(other, line))));

        bool LetsPass(FlowConnection other, FlowConnection line) => found[other.Source] || Guards.AreExclusive(line, other)
            || (!FlowFold<object>.IsFullJoin(Steps[slot]) && Guards.Spoilers(other, line).Any(spoiler => found[spoiler] || isExcluded(spoiler)));
    }

    private bool[] ReachPositive()
    {
        var found = new bool[Steps.Count];
        foreach (var slot in Order)
            found[slot] = slot == Layout.DefaultStart || Graph.ForwardInbound(slot).Any(line => IsPositive(line) && found[line.Source]);
        return found;
    }

    private List<int> Sort()
    {
        var waiting = Enumerable.Range(0, Steps.Count).Select(slot => Graph.ForwardInbound(slot).Count).ToArray();
        var ready = new Queue<int>([Layout.DefaultStart]);
        List<int> order = [];
        while (ready.TryDequeue(out var slot))
        {
            order.Add(slot);
            foreach (var connection in Layout.Outbound(slot))
                if (!Graph.IsBackward(connection) && --waiting[connection.Target] == 0) ready.Enqueue(connection.Target);
        }
        return order;
    }
}
