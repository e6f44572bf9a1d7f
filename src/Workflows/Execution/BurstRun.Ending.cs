using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <content>How executions and the whole run come to their end.</content>
internal sealed partial class BurstRun
{
    private bool isFinished;

    /// <summary>Cancels the instance with everything it opened.</summary>
    public Burst CancelAll(string reason)
    {
        if (State.Root is { } root) Cancel(root, reason);
        (State.Status, State.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Cancelled);
        return new Burst(State, effects, journal);
    }

    /// <summary>Gives the outcomes of a child that had completed to its container once more.</summary>
    public void Redeliver(Activation child, IReadOnlyList<string> outcomes)
    {
        Leave(child, ActivationStatus.Completed, "The step is over.");
        if (child.Parent is { } parent) Report(parent, child, outcomes is ["Done"] ? null : outcomes);
    }

    /// <summary>Ends the whole instance at once.</summary>
    public void Finish()
    {
        queue.Clear();
        if (State.Root is { } root) Leave(root, ActivationStatus.Completed, "The workflow is finished.");
        State.Root = null;
        isFinished = true;
    }

    // Sequences and forks stop on the way up, the loop ends it; the Break itself completes like any other step (FORMAT B.7).
    private void Break(Activation activation)
    {
        for (var at = activation.Parent; at is not null; at = at.Parent)
        {
            var reaction = ContextOf(at).Activity.OnBreak;
            if (reaction == BreakReaction.Ignore) continue;
            at.IsBroken = true;
            if (reaction == BreakReaction.Stop) break;
        }

        Complete(activation, null);
    }

    private void CompleteWorkflow(Activation activation, IReadOnlyList<string>? outcomes)
    {
        var target = activation.Composite;
        Record(activation, "Completed", outcomes);
        Leave(activation, ActivationStatus.Completed, "The step is over.");
        if (target is null)
        {
            if (State.Root is { } root) Complete(root, outcomes);
            return;
        }

        var context = ContextOf(target);
        Guard(target, () => Apply(target, context.Activity.ChildCompleted(context, CompletionOf(activation, outcomes) with { EndsWorkflow = true })));
    }

    private void FinishFrom(Activation activation)
    {
        Record(activation, "Completed");
        Leave(activation, ActivationStatus.Completed, "The step is over.");
        Finish();
    }

    // Takes an execution out of the tree: children first, then its bookmarks, then itself. False when it was over already.
    private bool Leave(Activation activation, ActivationStatus status, string reason)
    {
        if (activation.Status is ActivationStatus.Completed or ActivationStatus.Canceled) return false;
        var wasPending = activation.Status == ActivationStatus.Pending;
        activation.Status = status;
        for (var child = activation.FirstChild; child is not null; child = child.Next)
            if (Leave(child, ActivationStatus.Canceled, reason)) Record(child, "Canceled", detail: reason);
        if (status == ActivationStatus.Canceled && !wasPending)
        {
            var context = ContextOf(activation);
            context.Activity.Cancelled(context);
        }

        Bookmarks.Close(activation, reason);
        if (activation.Parent is { } parent) parent.Remove(activation);
        else if (State.Root == activation) State.Root = null;
        return true;
    }

    private void Settle()
    {
        if (State.Incidents.Count > 0 && !ContinuesWithIncidents && !isFinished) (State.Status, State.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Faulted);
        else if (State.Root is null) (State.Status, State.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Finished);
        else State.SubStatus = WorkflowSubStatus.Suspended;
        if (State.Root is not null) Variables.ForgetUnstored();
    }

    /// <summary>How many effects there are so far.</summary>
    public int EffectCount => effects.Count;

    /// <summary>The effects that came after a count.</summary>
    public IEnumerable<Effect> EffectsSince(int count) => effects.Skip(count);
}
