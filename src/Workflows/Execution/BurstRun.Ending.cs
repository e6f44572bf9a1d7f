using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <content>How a run ends before its time.</content>
internal sealed partial class BurstRun
{
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
}
