using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>What an activity wants to happen next.</summary>
public abstract record StepResult
{
    private static readonly StepResult Default = new Completed(null);
    private static readonly StepResult Waiting = new Waits(false);
    private static readonly StepResult KeptWaiting = new Waits(true);

    private StepResult()
    {
    }

    /// <summary>The activity is over with the default outcome Done.</summary>
    public static StepResult Complete() => Default;

    /// <summary>The activity is over with the outcomes; an empty list follows no line.</summary>
    public static StepResult Complete(params IReadOnlyList<string> outcomes) => new Completed(outcomes);

    /// <summary>The activity waits for its bookmarks and children; a bookmark that is being resumed is used up.</summary>
    public static StepResult Wait() => Waiting;

    /// <summary>The same; ids that no effect opened become plain bookmarks.</summary>
    public static StepResult Wait(params IReadOnlyList<long> bookmarkIds) => new Waits(false, bookmarkIds);

    /// <summary>The activity waits, and the bookmark that is being resumed can be resumed again.</summary>
    public static StepResult KeepWaiting() => KeptWaiting;

    /// <summary>A child shall run; null completes the activity, so that an empty port needs no special case.</summary>
    public static StepResult Run(ActivityNode? child, ValueMap? variables = null) =>
        child is null ? Default : new Runs([new ChildRun(child, variables)]);

    /// <summary>Children shall run in order of the list; none completes the activity.</summary>
    public static StepResult RunAll(IReadOnlyList<ChildRun> children) => children.Count == 0 ? Default : new Runs(children);

    /// <summary>The activity has failed; the sentence becomes an incident.</summary>
    public static StepResult Fault(string english, string? chinese = null) => new Faulted(english, chinese);

    /// <summary>The nearest loop around the activity stops.</summary>
    public static StepResult Break() => new Broken();

    /// <summary>The nearest workflow around the activity is over with the outcomes.</summary>
    public static StepResult CompleteWorkflow(IReadOnlyList<string>? outcomes) => new WorkflowCompleted(outcomes);

    /// <summary>The whole instance is over.</summary>
    public static StepResult Finish() => new Finished();

    internal sealed record Completed(IReadOnlyList<string>? Outcomes) : StepResult;

    internal sealed record Waits(bool KeepsBookmark, IReadOnlyList<long>? BookmarkIds = null) : StepResult;

    internal sealed record Runs(IReadOnlyList<ChildRun> Children) : StepResult;

    internal sealed record Faulted(string English, string? Chinese) : StepResult;

    internal sealed record Broken : StepResult;

    internal sealed record WorkflowCompleted(IReadOnlyList<string>? Outcomes) : StepResult;

    internal sealed record Finished : StepResult;
}

/// <summary>A child to run, with variables only it and its children see (loops).</summary>
public sealed record ChildRun(ActivityNode Child, ValueMap? Variables = null, bool IsBackward = false);
