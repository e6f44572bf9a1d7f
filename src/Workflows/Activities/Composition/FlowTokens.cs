using CaseFlow.Workflows.Activities.Branching;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>
/// Elsa's token rules (FORMAT B.5): a followed line carries a token, and the merge mode of its target decides when the target runs. Dead paths carry nothing.
/// </summary>
internal readonly struct FlowTokens(ActivityContext context, FlowGraph graph, FlowState flow, CompiledInput?[] joinModes)
{
    public StepResult Complete(ChildCompletion child)
    {
        var slot = child.Child.Position;
        flow.HasRun[slot] = true;
        var followed = new List<FlowConnection>();
        foreach (var connection in graph.Layout.Outbound(slot))
            if (child.Produced(connection.Port)) followed.Add(connection);
        foreach (var connection in followed) flow.Tokens.Add(new(connection.Index, false));
        var self = this;
        flow.Tokens.RemoveAll(token => !token.IsBlocked && self.LineOf(token).Target == slot);
        foreach (var connection in followed) Arrive(connection);
        // A branch that was still queued when the race was won may have begun to wait since.
        if (ModeOf(slot) == "Race") CancelAncestors(slot);
        return CompleteIfDone();
    }

    public StepResult Cancel(ChildCompletion child)
    {
        var (slot, self) = (child.Child.Position, this);
        flow.Tokens.RemoveAll(token => self.LineOf(token).Target == slot || self.LineOf(token).Source == slot);
        return CompleteIfDone();
    }

    private FlowConnection LineOf(FlowToken token) => graph.Layout.Connections[token.Line];

    private StepResult CompleteIfDone()
    {
        if (context.Activation.ChildCount > 0) return StepResult.Wait();
        FreeStreams();
        if (context.Activation.ChildCount > 0 || flow.Tokens.Exists(token => !token.IsBlocked)) return StepResult.Wait();
        flow.Tokens.Clear();
        return StepResult.Complete();
    }

    private void Arrive(FlowConnection connection)
    {
        if (graph.IsBackward(connection)) ForgetBlocks(connection.Target);
        switch (ModeOf(connection.Target))
        {
            case "Merge": MergeOn(connection.Target, graph.ForwardInbound(connection.Target)); break;
            case "Converge": MergeOn(connection.Target, graph.Inbound(connection.Target)); break;
            case "Cascade": Compete(connection, cancelsAncestors: false); break;
            case "Race": Compete(connection, cancelsAncestors: true); break;
            default: if (!HasTokenBefore(connection.Target)) Schedule(connection.Target); break;
        }
    }

    private string ModeOf(int slot)
    {
        if (joinModes[slot] is { } join) return FlowJoin.ModeOf(context.Evaluate(join)) == "WaitAny" ? "Race" : "Merge";
        var given = graph.Layout.Activities[slot].CustomProperty("mergeMode");
        return given is null ? "Stream" : NamedChoice.Of(ValueJson.ReadPlain(given.Value), "Stream", "Stream", "Merge", "Converge", "Cascade", "Race");
    }

    private void MergeOn(int target, IReadOnlyList<FlowConnection> inbound)
    {
        if (inbound.Count > 1)
            foreach (var connection in inbound)
                if (!flow.Tokens.Contains(new(connection.Index, false))) return;
        Schedule(target);
    }

    private void Compete(FlowConnection connection, bool cancelsAncestors)
    {
        if (flow.Tokens.Remove(new(connection.Index, true)))
        {
            // The block swallows the arrival, so the flowchart does not wait for a token nobody will take.
            flow.Tokens.Remove(new(connection.Index, false));
            return;
        }

        if (cancelsAncestors) CancelAncestors(connection.Target);
        Schedule(connection.Target);
        foreach (var other in graph.ForwardInbound(connection.Target))
            if (other.Source != connection.Source) flow.Tokens.Add(new(other.Index, true));
    }

    // A new round of a loop starts without the blocks of the last one; otherwise a looped race would end silently (elsa-core #7993).
    private void ForgetBlocks(int loopHead)
    {
        var (inLoop, self) = (graph.Reach(loopHead), this);
        flow.Tokens.RemoveAll(token => token.IsBlocked && inLoop[self.LineOf(token).Target]);
    }

    private bool HasTokenBefore(int target)
    {
        foreach (var inbound in graph.ForwardInbound(target))
            foreach (var token in flow.Tokens)
                if (!token.IsBlocked && LineOf(token).Target == inbound.Source) return true;
        return false;
    }

    // A stream that waited for a neighbour whose path then died would wait for ever; once nothing else runs, it goes on.
    private void FreeStreams()
    {
        foreach (var token in flow.Tokens)
        {
            if (token.IsBlocked || ModeOf(LineOf(token).Target) is "Merge" or "Converge" or "Cascade" or "Race") continue;
            if (HasTokenBefore(LineOf(token).Target)) continue;
            Schedule(LineOf(token).Target);
            return;
        }
    }

    private void CancelAncestors(int target)
    {
        var ancestors = graph.Ancestors(target);
        var active = new List<Activation>();
        for (var child = context.Activation.FirstChild; child is not null; child = child.Next)
            if (child.Status is ActivationStatus.Running or ActivationStatus.Faulted && ancestors[child.Node.Position]) active.Add(child);
        foreach (var child in active) context.Cancel(child, "Another branch reached the join first.");
    }

    private void Schedule(int slot) => context.Schedule(new ChildRun(graph.Layout.Activities[slot]));
}
