using CaseFlow.Workflows.Activities.Branching;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>
/// Elsa's counter rules (FORMAT B.4): every line counts its visits, followed or not. An activity runs once all forward lines into it were visited in
/// this round and one of them was followed; when none was, it is skipped, and so is what only it leads to (dead paths).
/// </summary>
internal readonly struct FlowCounter(ActivityContext context, FlowGraph graph, FlowState flow, CompiledInput?[] joinModes)
{
    public StepResult Complete(ChildCompletion child)
    {
        var slot = child.Child.Position;
        if (graph.IsDangling(slot))
            throw new ExpressionException(
                $"Activity '{child.Child.Id}' cannot be reached from the start of the flowchart, so nothing can follow it.",
                $"活动“{child.Child.Id}”无法从流程图起点到达，其后的活动不能执行。");
        flow.HasRun[slot] = true;
        var hasScheduled = Propagate(child);
        // A branch that was still queued when the join was reached may have begun to wait since.
        if (joinModes[slot] is { } mode && FlowJoin.ModeOf(context.Evaluate(mode)) == "WaitAny") CancelAncestors(slot, least: 0);
        return hasScheduled || context.Activation.ChildCount > 0 ? StepResult.Wait() : StepResult.Complete();
    }

    public StepResult Cancel(ChildCompletion child) =>
        graph.IsDangling(child.Child.Position) || Propagate(child) || context.Activation.ChildCount > 0 ? StepResult.Wait() : StepResult.Complete();

    private bool Propagate(ChildCompletion child)
    {
        var slot = child.Child.Position;
        if (!child.WasBackward) flow.SlotVisits[slot]++;
        var hasScheduled = false;
        // Walked by index: an enumerator for every step would be the largest allocation of this method.
        var outbound = graph.Layout.Outbound(slot);
        for (var index = 0; index < outbound.Count; index++)
        {
            var connection = outbound[index];
            var arrival = Visit(connection, child.Produced(connection.Port));
            hasScheduled |= arrival == Arrival.Scheduled || (arrival == Arrival.Skipped && Skip(connection.Target));
        }

        return hasScheduled;
    }

    // Depth first in line order, with a stack of our own: a dead path may be thousands of activities long.
    private bool Skip(int first)
    {
        var hasScheduled = false;
        var open = new Stack<(int Slot, int Next)>();
        flow.SlotVisits[first]++;
        open.Push((first, 0));
        while (open.TryPop(out var at))
        {
            var outbound = graph.Layout.Outbound(at.Slot);
            if (at.Next == outbound.Count) continue;
            open.Push((at.Slot, at.Next + 1));
            var arrival = Visit(outbound[at.Next], isFollowed: false);
            hasScheduled |= arrival == Arrival.Scheduled;
            if (arrival != Arrival.Skipped) continue;
            flow.SlotVisits[outbound[at.Next].Target]++;
            open.Push((outbound[at.Next].Target, 0));
        }

        return hasScheduled;
    }

    private Arrival Visit(FlowConnection connection, bool isFollowed)
    {
        flow.LineVisits[connection.Index]++;
        flow.IsFollowed[connection.Index] = isFollowed;
        if (graph.IsBackward(connection)) return isFollowed ? GoBack(connection) : Arrival.Nothing;
        return joinModes[connection.Target] is { } mode
            ? Join(connection, FlowJoin.ModeOf(context.Evaluate(mode)))
            : WaitForTaken(connection.Target);
    }

    private Arrival GoBack(FlowConnection connection)
    {
        if (!graph.IsValidBackward(connection))
        {
            var (source, target) = (graph.Layout.Activities[connection.Source].Id, graph.Layout.Activities[connection.Target].Id);
            throw new ExpressionException(
                $"Invalid backward connection: every path from the start to '{source}' must pass through '{target}'.",
                $"回退连线无效：从起点到“{source}”的每条路径都必须经过“{target}”。");
        }

        return Schedule(connection.Target, isBackward: true);
    }

    private Arrival Join(FlowConnection connection, string mode) => mode switch
    {
        "WaitAll" => WaitForAll(connection.Target),
        "WaitAllActive" => WaitForTaken(connection.Target),
        _ => WaitForAny(connection),
    };

    private Arrival WaitForTaken(int target)
    {
        var count = Count(target);
        if (!count.AllVisited) return Arrival.Nothing;
        return count.SomeFollowed ? Schedule(target) : Arrival.Skipped;
    }

    private Arrival WaitForAll(int target)
    {
        var count = Count(target);
        if (!count.AllVisited) return Arrival.Nothing;
        return count.AllFollowed ? Schedule(target) : Arrival.Skipped;
    }

    private Arrival WaitForAny(FlowConnection connection)
    {
        var target = connection.Target;
        if (flow.LineVisits[connection.Index] <= flow.SlotVisits[target] || IsQueued(target)) return Arrival.Nothing;
        var count = Count(target);
        if (!count.SomeFollowed) return count.AllVisited ? Arrival.Skipped : Arrival.Nothing;
        Schedule(target);
        CancelAncestors(target);
        return Arrival.Scheduled;
    }

    private (bool AllVisited, bool SomeFollowed, bool AllFollowed) Count(int target)
    {
        var (least, most) = (int.MaxValue, 0);
        var inbound = graph.ForwardInbound(target);
        for (var index = 0; index < inbound.Count; index++)
        {
            var visits = flow.LineVisits[inbound[index].Index];
            (least, most) = (Math.Min(least, visits), Math.Max(most, visits));
        }

        var (some, all) = (false, true);
        for (var index = 0; index < inbound.Count; index++)
        {
            var isFollowed = flow.LineVisits[inbound[index].Index] == most && flow.IsFollowed[inbound[index].Index];
            some |= isFollowed;
            all &= isFollowed;
        }

        var visited = flow.SlotVisits[target];
        return (least > visited, some && most > visited, all && most > visited);
    }

    private bool IsQueued(int target)
    {
        for (var child = context.Activation.FirstChild; child is not null; child = child.Next)
            if (child.Status == ActivationStatus.Pending && child.Node.Position == target) return true;
        return false;
    }

    // Only what has begun is cancelled; what is still queued runs, as in Elsa.
    private void CancelAncestors(int target, int least = 1)
    {
        if (context.Activation.ChildCount <= least) return;
        var ancestors = graph.Ancestors(target);
        var active = new List<Activation>();
        for (var child = context.Activation.FirstChild; child is not null; child = child.Next)
            if (child.Status is ActivationStatus.Running or ActivationStatus.Faulted && ancestors[child.Node.Position]) active.Add(child);
        foreach (var child in active) context.Cancel(child, "Another branch reached the join first.");
    }

    private Arrival Schedule(int slot, bool isBackward = false)
    {
        context.Schedule(new ChildRun(graph.Layout.Activities[slot], IsBackward: isBackward));
        return Arrival.Scheduled;
    }

    private enum Arrival { Nothing, Scheduled, Skipped }
}
