using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>What a running activity sees and may do. Valid during one call only.</summary>
public sealed class ActivityContext
{
    private static readonly object?[] NoValues = [];

    private readonly BurstRun run;
    private readonly ActivityTable.Entry entry;
    private object?[]? values;
    private ActivityScope? scope;

    internal ActivityContext(BurstRun run, Activation activation, ActivityTable.Entry entry) =>
        (this.run, Activation, this.entry) = (run, activation, entry);

    /// <summary>The execution this context belongs to.</summary>
    public Activation Activation { get; }

    /// <summary>The activity in its definition.</summary>
    public ActivityNode Node => Activation.Node;

    /// <summary>The instance. Activities read it; they change it only through this context.</summary>
    public InstanceState State => run.State;

    /// <summary>Everything else the engine may know.</summary>
    public EngineContext Engine => run.Engine;

    /// <summary>The moment of the act.</summary>
    public DateTimeOffset Now => run.Engine.Now;

    /// <summary>Working days and holidays of the area.</summary>
    public WorkCalendar Calendar => run.Engine.Calendar;

    /// <summary>Who holds a role.</summary>
    public IParticipants Participants => run.Engine.Participants;

    /// <summary>Dated rules and criteria.</summary>
    public IRuleBook Rules => run.Engine.Rules;

    /// <summary>The inputs of the workflow; a workflow used as an activity sees its own.</summary>
    public ValueMap Input => run.State.Input;

    /// <summary>What the activity remembers between its calls; saved with the instance.</summary>
    public ValueMap Local => Activation.Local ??= [];

    /// <summary>Why a person sent the run back to this activity; null when it was reached in the ordinary way.</summary>
    public string? ReturnReason => Activation.ReturnReason;

    /// <summary>The user who last completed this activity, in an earlier round.</summary>
    public string? LastActor => run.State.Actors.GetValueOrDefault(Node.Id);

    internal Activity Activity => entry.Activity;

    /// <summary>How long the activity may wait; null without a limit.</summary>
    internal BoundaryTimer? Limit => entry.Limit;

    internal bool BelongsTo(BurstRun other) => run == other;

    /// <summary>An evaluated input by its name; the default of the activity type when the file has none.</summary>
    public object? Get(string input)
    {
        Evaluate();
        var inputs = entry.Inputs;
        for (var index = 0; index < inputs.Length; index++)
            if (string.Equals(inputs[index].Name, input, StringComparison.OrdinalIgnoreCase)) return values![index];
        throw new ArgumentException($"Activity type {Node.Type} declares no input '{input}'.");
    }

    /// <summary>An evaluated input as an engine value type; the type's default for null.</summary>
    public T? Get<T>(string input) => Get(input) switch
    {
        null => default,
        T value => value,
        long number when typeof(T) == typeof(int) => (T)(object)checked((int)number),
        long number when typeof(T) == typeof(decimal) => (T)(object)(decimal)number,
        long number when typeof(T) == typeof(double) => (T)(object)(double)number,
        var other when typeof(T) == typeof(string) => (T)(object)ValueConverter.ToText(other),
        var other => throw new ExpressionException(
            $"The input '{input}' is {ValueConverter.ToText(other)}, which does not fit.", $"输入“{input}”的值“{ValueConverter.ToText(other)}”不合适。"),
    };

    /// <summary>Evaluates an expression the engine leaves to the activity, such as the condition of a loop.</summary>
    public object? Evaluate(CompiledInput input) => input.IsConstant ? input.Constant : input.Evaluate(Scope, Engine.Budget);

    /// <summary>Evaluates an expression that sees some more variables, such as the item of a list.</summary>
    public object? Evaluate(CompiledInput input, ValueMap extra) => input.Evaluate(new ActivityScope(run, Activation, extra), Engine.Budget);

    /// <summary>A new id for something the activity is about to open.</summary>
    public long NewId() => Engine.Ids.Next();

    /// <summary>
    /// Asks the world to do something. OpenWorkItem, StartTimer, OpenNotice, AwaitEvent and a StartChild that is waited for make a bookmark
    /// with their id; the matching closing effects use it up.
    /// </summary>
    public void Emit(Effect effect) => run.Emit(Activation, effect);

    /// <summary>Changes the last day of a work item of any waiting activity and says why in its history: Paused or Continued.</summary>
    public void ChangeDue(Activation of, ChangeDue change, string what, string reason)
    {
        run.Emit(of, change);
        run.Record(of, what, detail: reason);
    }

    /// <summary>Sets an output of the activity: scripts see it, and a captured one is written to its variable or workflow output.</summary>
    public void SetOutput(string name, object? value) => run.Variables.SetOutput(Activation, name, value);

    /// <summary>Reads the nearest variable by id or name; null when there is none.</summary>
    public object? GetVariable(string idOrName) => run.Variables.TryGet(Activation, idOrName, out var value) ? value : null;

    /// <summary>Writes the nearest variable by id or name; false when there is none.</summary>
    public bool TrySetVariable(string idOrName, object? value) => run.Variables.TrySet(Activation, idOrName, value);

    /// <summary>Writes an output of the nearest workflow that declares it, else of the instance.</summary>
    public void SetWorkflowOutput(string name, object? value) => run.Variables.SetWorkflowOutput(Activation, name, value);

    /// <summary>Sets or changes the business key of the instance.</summary>
    public void SetCorrelationId(string? value) => run.State.CorrelationId = value;

    /// <summary>Names the instance.</summary>
    public void SetInstanceName(string? value) => run.State.Name = value;

    /// <summary>Keeps who completed this activity; maker ≠ checker is decided from it.</summary>
    public void RecordActor(string user) => run.State.Actors[Node.Id] = user;

    /// <summary>True once: when this activity is the trigger that started the instance, so it need not wait.</summary>
    public bool TakeTrigger()
    {
        if (run.State.IsTriggerUsed || run.State.TriggerActivityId != Node.Id) return false;
        return run.State.IsTriggerUsed = true;
    }

    /// <summary>Cancels a child execution of this activity, with everything below it.</summary>
    public void Cancel(Activation child, string reason) => run.Cancel(child, reason, tellsParent: true);

    /// <summary>The same, without the activity's own <see cref="Activity.ChildCanceled"/> being asked.</summary>
    public void CancelQuietly(Activation child, string reason) => run.Cancel(child, reason);

    /// <summary>How flowcharts of this instance count arrivals.</summary>
    public FlowchartMode FlowchartMode => run.Mode;

    /// <summary>The outputs a workflow inside this activity has set so far.</summary>
    public ValueMap InnerOutput => run.Variables.OutputOf(Activation);

    /// <summary>Schedules a child; containers usually answer with <see cref="StepResult.Run"/> instead.</summary>
    public void Schedule(ChildRun child) => run.Schedule(Activation, child);

    /// <summary>Runs a workflow inside this activity: its root becomes a child and sees the variables.</summary>
    public StepResult RunInside(WorkflowGraph graph, ValueMap inputs) => run.RunInside(Activation, graph, inputs);

    /// <summary>The outcomes a script chose; null when it chose none.</summary>
    public IReadOnlyList<string>? ChosenOutcomes => scope?.ChosenOutcomes;

    internal ActivityScope Scope => scope ??= new ActivityScope(run, Activation, null);

    // Elsa evaluates inputs before every call; after a resume a container's inputs are evaluated again before the completion of a child is reported.
    internal void Evaluate(bool anew = false)
    {
        if (values is not null && !anew) return;
        var inputs = entry.Inputs;
        if (inputs.Length == 0)
        {
            values = NoValues;
            return;
        }

        var evaluated = new object?[inputs.Length];
        for (var index = 0; index < inputs.Length; index++) evaluated[index] = EvaluateNamed(inputs[index]);
        values = evaluated;
    }

    private object? EvaluateNamed(CompiledInput input)
    {
        if (input.IsConstant) return input.Constant;
        try
        {
            return input.Evaluate(Scope, Engine.Budget);
        }
        catch (ExpressionException e)
        {
            throw new ExpressionException($"Input '{input.Name}': {e.Message}", $"输入“{input.Name}”：{e.Chinese}");
        }
    }
}
