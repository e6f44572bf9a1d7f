using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// The run loop of one burst: a first-in first-out queue of executions, run until it is empty. It alone changes the state's tree;
/// activities only say what they want.
/// </summary>
internal sealed partial class BurstRun
{
    // A workflow that uses itself as an activity would nest without end.
    private const int MaxNesting = 64;

    private readonly Queue<Activation> queue = new();
    private readonly List<Effect> effects = [];
    private readonly List<JournalEntry> journal = [];
    private int steps;

    public BurstRun(WorkflowGraph graph, InstanceState state, EngineContext engine)
    {
        (Graph, State, Engine) = (graph, state, engine);
        Variables = new VariableScopes(this);
        Bookmarks = new BookmarkBook(this);
        Mode = state.Properties["Flowchart:ExecutionMode"] is string or long
            ? ReadMode(state.Properties["Flowchart:ExecutionMode"])
            : engine.FlowchartMode;
    }

    public WorkflowGraph Graph { get; }

    public InstanceState State { get; }

    public EngineContext Engine { get; }

    public VariableScopes Variables { get; }

    public BookmarkBook Bookmarks { get; }

    public FlowchartMode Mode { get; }

    private bool ContinuesWithIncidents => Graph.Definition.ContinuesWithIncidents ?? Engine.ContinuesWithIncidents;

    /// <summary>Runs the queue until it is empty, settles the status and hands back what happened.</summary>
    public Burst Drain()
    {
        State.Status = WorkflowStatus.Running;
        State.SubStatus = WorkflowSubStatus.Executing;
        while (queue.TryDequeue(out var activation))
        {
            if (activation.Status != ActivationStatus.Pending) continue;
            if (++steps <= Engine.MaxSteps) Execute(activation);
            else StopRunaway(activation);
        }

        Settle();
        return new Burst(State, effects, journal);
    }

    public ActivityContext ContextOf(Activation activation)
    {
        if (activation.Attachment is ActivityContext context && context.BelongsTo(this)) return context;
        context = new ActivityContext(this, activation, ActivityTable.Of(activation.Graph, Engine.Catalog)[activation.Node]);
        activation.Attachment = context;
        return context;
    }

    /// <summary>Puts the outermost activity in the queue.</summary>
    public void ScheduleRoot()
    {
        var root = new Activation(State.NextNumber++, Graph.Root.Id) { Node = Graph.Root, Graph = Graph };
        State.Root = root;
        queue.Enqueue(root);
    }

    public Activation Schedule(Activation parent, ChildRun child)
    {
        var activation = new Activation(State.NextNumber++, child.Child.Id)
        {
            Node = child.Child, Graph = parent.ChildGraph ?? parent.Graph, Variables = child.Variables, IsBackward = child.IsBackward,
        };
        parent.Add(activation);
        queue.Enqueue(activation);
        return activation;
    }

    /// <summary>Runs a waiting or faulted execution again from its beginning.</summary>
    public void Requeue(Activation activation)
    {
        activation.Status = ActivationStatus.Pending;
        (activation.Local, activation.Flow, activation.ChildGraph, activation.ChildVersionId, activation.IsBroken) = (null, null, null, null, false);
        queue.Enqueue(activation);
    }

    public StepResult RunInside(Activation composite, WorkflowGraph inside, ValueMap inputs)
    {
        var depth = 0;
        for (var at = composite; at is not null; at = at.Composite) depth++;
        if (depth > MaxNesting)
            return StepResult.Fault($"Workflows use each other as activities more than {MaxNesting} levels deep.", $"流程互相作为活动嵌套超过 {MaxNesting} 层。");
        (composite.ChildGraph, composite.ChildVersionId) = (inside, inside.Definition.Id);
        // Beside the current item of a loop around it, which the workflow inside may read too.
        composite.Variables ??= [];
        foreach (var (name, value) in inputs) composite.Variables[name] = value;
        return new StepResult.Runs([new ChildRun(inside.Root)]);
    }

    public void Emit(Activation activation, Effect effect)
    {
        effects.Add(effect);
        Bookmarks.Note(activation, effect);
    }

    public void Record(Activation activation, string what, IReadOnlyList<string>? outcomes = null, string? detail = null) =>
        journal.Add(new(activation.ActivityId, activation.Node.Type, what, outcomes, detail));

    /// <summary>Resumes the bookmark's execution; false when nothing waits there any more.</summary>
    public bool Resume(ResumeBookmark resumption)
    {
        if (State.FindBookmark(resumption.Id) is not { } bookmark) return false;
        var activation = bookmark.Activation;
        if (activation.Status != ActivationStatus.Running) return false;
        Record(activation, "Resumed");
        if (bookmark.Kind == BookmarkKind.Overdue)
        {
            Bookmarks.Use(bookmark);
            BreakOff(activation);
            Complete(activation, ["Overdue"]);
            return true;
        }

        var context = ContextOf(activation);
        Guard(activation, () =>
        {
            context.Evaluate(anew: true);
            var result = context.Activity.Resume(context, resumption);
            if (result is not StepResult.Waits { KeepsBookmark: true }) Bookmarks.Use(bookmark);
            Apply(activation, result);
        });
        return true;
    }

    /// <summary>Tells a waiting activity that it is ended from outside.</summary>
    public void BreakOff(Activation activation)
    {
        var context = ContextOf(activation);
        context.Activity.BrokenOff(context);
    }

    public void Complete(Activation activation, IReadOnlyList<string>? outcomes)
    {
        if (!Leave(activation, ActivationStatus.Completed, "The step is over.")) return;
        Record(activation, "Completed", outcomes);
        if (activation.Parent is { } parent) Report(parent, activation, outcomes);
    }

    /// <summary>Cancels an execution with everything below it.</summary>
    public void Cancel(Activation activation, string reason, bool tellsParent = false)
    {
        if (!Leave(activation, ActivationStatus.Canceled, reason)) return;
        Record(activation, "Canceled", detail: reason);
        if (!tellsParent || activation.Parent is not { Status: ActivationStatus.Running } parent) return;
        var context = ContextOf(parent);
        Guard(parent, () =>
        {
            context.Evaluate();
            Apply(parent, context.Activity.ChildCanceled(context, CompletionOf(activation, [])));
        });
    }

    /// <summary>Delivers the end of a child to its container; a failure there becomes an incident of the child.</summary>
    public void Report(Activation parent, Activation child, IReadOnlyList<string>? outcomes)
    {
        if (parent.Status != ActivationStatus.Running) return;
        try
        {
            var context = ContextOf(parent);
            context.Evaluate();
            Apply(parent, context.Activity.ChildCompleted(context, CompletionOf(child, outcomes)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The child comes back as a faulted execution, so that a retry can deliver its outcomes again without running it twice.
            child.Status = ActivationStatus.Faulted;
            if (parent.Status == ActivationStatus.Running) parent.Add(child);
            AddIncident(child, e.Message, (e as ExpressionException)?.Chinese, outcomes ?? ["Done"]);
        }
    }

    private void Execute(Activation activation)
    {
        activation.Status = ActivationStatus.Running;
        Record(activation, "Started");
        var context = ContextOf(activation);
        try
        {
            context.Evaluate(anew: true);
            Apply(activation, context.Activity.Run(context));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fault(activation, e);
        }
    }

    private void Apply(Activation activation, StepResult result)
    {
        switch (result)
        {
            case StepResult.Completed completed: Complete(activation, completed.Outcomes); break;
            case StepResult.Waits waits: Wait(activation, waits); break;
            case StepResult.Runs runs: foreach (var child in runs.Children) Schedule(activation, child); break;
            case StepResult.Faulted faulted: Fault(activation, faulted.English, faulted.Chinese); break;
            case StepResult.Broken: Break(activation); break;
            case StepResult.WorkflowCompleted completed: CompleteWorkflow(activation, completed.Outcomes); break;
            case StepResult.Finished: FinishFrom(activation); break;
        }
    }

    private void Wait(Activation activation, StepResult.Waits waits)
    {
        foreach (var id in waits.BookmarkIds ?? []) Bookmarks.Add(activation, id, BookmarkKind.Other);
        if (activation.BookmarkCount == 0) return;
        Bookmarks.ArmOverdue(activation);
        Record(activation, "Suspended");
    }

    private ChildCompletion CompletionOf(Activation child, IReadOnlyList<string>? outcomes) =>
        new(child.Node, ContextOf(child).Activity, outcomes, child.IsBackward, child.Variables);

    private static FlowchartMode ReadMode(object? value) =>
        value is 1L || (value is string text && text.StartsWith("Token", StringComparison.OrdinalIgnoreCase)) ? FlowchartMode.Token : FlowchartMode.Counter;
}
