using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>Sends a run back to a step of the same flowchart (退回, 撤回).</summary>
internal static class RewindRun
{
    /// <summary>Null when the step runs again; otherwise why it cannot.</summary>
    public static Rejection? Apply(BurstRun run, Rewind rewind)
    {
        if (run.State.Status == WorkflowStatus.Finished) return Refuse("Ended", "流程已经结束，不能退回。", "The workflow has ended; it cannot go back.");
        if (FindFlowchart(run, rewind) is not var (flowchart, from))
            return Refuse("NotInSameFlowchart", "该步骤不在同一流程图中。", "The step is not in the same flowchart.");
        var layout = flowchart.Node.Flow!;
        var (flow, slot) = (flowchart.Flow!, layout.SlotOf(rewind.ActivityId));
        if (ActiveAt(flowchart, rewind.ActivityId)) return Refuse("StillOpen", "该步骤正在办理中。", "The step is still open.");
        if (!flow.HasRun[slot]) return Refuse("NeverRan", "该步骤尚未办理过，不能退回到此。", "The step has never run; nothing can go back to it.");

        var graph = layout.From(flow.Start);
        var reach = graph.Reach(slot);
        if (from is not null && !reach[from.Node.Position])
            return Refuse("NotBehind", "当前步骤不在该步骤之后。", "The current step does not come after that step.");
        Reset(graph, flow, reach, slot);
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
            if (reach[child.Node.Position]) run.Cancel(child, rewind.Reason);
        ForgetIncidents(run);
        var target = run.Schedule(flowchart, new ChildRun(layout.Activities[slot]));
        target.ReturnReason = rewind.Reason;
        run.Record(target, "Returned", detail: rewind.Reason);
        return null;
    }

    // The innermost flowchart around the work item that holds the target; without a work item, the first running one.
    private static (Activation Flowchart, Activation? From)? FindFlowchart(BurstRun run, Rewind rewind)
    {
        if (rewind.FromBookmark is not { } id)
            return run.State.Activations.FirstOrDefault(at => Holds(at, rewind.ActivityId)) is { } first ? (first, null) : null;
        for (var at = run.State.FindBookmark(id)?.Activation; at?.Parent is not null; at = at.Parent)
            if (Holds(at.Parent, rewind.ActivityId)) return (at.Parent, at);
        return null;
    }

    private static bool Holds(Activation at, string activityId) => at.Flow is not null && at.Node.Flow is { } layout && layout.SlotOf(activityId) >= 0;

    private static bool ActiveAt(Activation flowchart, string activityId)
    {
        for (var child = flowchart.FirstChild; child is not null; child = child.Next)
            if (child.ActivityId == activityId) return true;
        return false;
    }

    // All that the step leads to counts as not yet visited in this round; rounds that a loop finished before keep their count,
    // so that joins with branches from outside still compare like with like.
    private static void Reset(FlowGraph graph, FlowState flow, bool[] reach, int target)
    {
        var outbound = graph.Layout.Outbound(target);
        var round = outbound.Count > 0 ? flow.LineVisits[outbound[0].Index] : flow.SlotVisits[target];
        var before = Math.Max(0, round - 1);
        for (var slot = 0; slot < reach.Length; slot++)
        {
            if (!reach[slot]) continue;
            flow.SlotVisits[slot] = Math.Min(flow.SlotVisits[slot], before);
            flow.HasRun[slot] = false;
            foreach (var connection in graph.Layout.Outbound(slot))
                flow.LineVisits[connection.Index] = Math.Min(flow.LineVisits[connection.Index], before);
        }

        flow.Tokens.RemoveAll(token => reach[graph.Layout.Connections[token.Line].Source] || reach[graph.Layout.Connections[token.Line].Target]);
    }

    private static void ForgetIncidents(BurstRun run)
    {
        var numbers = run.State.Activations.Select(activation => activation.Number).ToHashSet();
        run.State.Incidents.RemoveAll(incident => !numbers.Contains(incident.ActivationNumber));
    }

    private static Rejection Refuse(string code, string chinese, string english) => new(code, new(chinese, english));
}
