using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// What one activity of a definition does. One object per node serves all instances, so it keeps nothing of a run: what must be remembered
/// between two calls goes to <see cref="ActivityContext.Local"/>. Calls say what should happen; the run loop does it. Anything thrown becomes an incident.
/// </summary>
public abstract class Activity(ActivityNode node)
{
    /// <summary>The activity in its definition.</summary>
    public ActivityNode Node { get; } = node;

    /// <summary>Whether a flowchart or sequence ends when this activity completes.</summary>
    public virtual bool IsTerminal => false;

    /// <summary>What a Break below this activity does to it.</summary>
    public virtual BreakReaction OnBreak => BreakReaction.Ignore;

    /// <summary>Begins. Effects that open something (a work item, a timer, a child) make bookmarks of their own; then answer with Wait.</summary>
    public abstract StepResult Run(ActivityContext context);

    /// <summary>
    /// Something the activity opened has happened. Wait uses the bookmark up and keeps the others, KeepWaiting keeps it too, Complete closes all that are left.
    /// </summary>
    public virtual StepResult Resume(ActivityContext context, ResumeBookmark resumption) => StepResult.Complete();

    /// <summary>A child this activity had scheduled has completed. Wait leaves the other children running.</summary>
    public virtual StepResult ChildCompleted(ActivityContext context, ChildCompletion child) => StepResult.Complete();

    /// <summary>A child this activity had scheduled was cancelled by another, as by a join.</summary>
    public virtual StepResult ChildCanceled(ActivityContext context, ChildCompletion child) => StepResult.Wait();

    /// <summary>
    /// The activity is cancelled. The run loop itself withdraws open work items, stops timers and closes notices;
    /// override only for other effects.
    /// </summary>
    public virtual void Cancelled(ActivityContext context)
    {
    }

    /// <summary>The activity ends while it waits: its time is over, or a supervisor skips it. The run loop closes what is open.</summary>
    public virtual void BrokenOff(ActivityContext context)
    {
    }
}

/// <summary>A loop stops, a sequence or fork stops and lets the break pass on to its container, others take no notice.</summary>
public enum BreakReaction { Ignore, Pass, Stop }

/// <summary>The end of a child.</summary>
/// <param name="Outcomes">Null for the default outcome Done.</param>
/// <param name="WasBackward">Whether a line that leads back had scheduled the child.</param>
public sealed record ChildCompletion(ActivityNode Child, Activity Activity, IReadOnlyList<string>? Outcomes, bool WasBackward, State.ValueMap? Variables)
{
    /// <summary>Whether the child did not just end but completed the workflow inside this activity, with outcomes for it.</summary>
    public bool EndsWorkflow { get; init; }

    /// <summary>Whether the child produced the outcome; a null port stands for the default completion.</summary>
    public bool Produced(string? port)
    {
        if (Outcomes is null) return port is null or "Done";
        if (port is null) return false;
        for (var index = 0; index < Outcomes.Count; index++)
            if (Outcomes[index] == port) return true;
        return false;
    }
}
