using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>
/// States with transitions (FORMAT B.7): entering a state runs its entry and arms the triggers of all transitions out of it. The first trigger to complete
/// whose condition holds cancels the others, runs its action and the exit, and enters the next state. A state without transitions out ends the activity.
/// </summary>
public sealed class StateMachine : Activity
{
    // Transitions without a trigger follow one another without a step of the run loop between them.
    private const long MaxAutomatic = 1000;

    private readonly List<Phase> states = [];
    private readonly List<Transition> transitions = [];

    /// <summary>Reads states and transitions.</summary>
    public StateMachine(ActivityNode node)
        : base(node)
    {
        foreach (var (json, index) in Items("states"))
            states.Add(new(json.Get("name").AsText() ?? "", Node.Child($"states[{index}].entry"), Node.Child($"states[{index}].exit")));
        foreach (var (json, index) in Items("transitions"))
            transitions.Add(new(
                index, json.Get("from").AsText() ?? "", json.Get("to").AsText() ?? "", Node.Child($"transitions[{index}].trigger"),
                Node.Child($"transitions[{index}].action"),
                json.Get("condition") is { } condition ? CompiledInput.Read("Condition", InputValue.Read(condition), "Boolean", true) : null));
    }

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.StateMachine", new("状态机", "State machine"), Category.Composition, new("在各状态之间按事件转移。", "Moves between states when something happens."))
    {
        Kind = ActivityKind.Container,
        Inputs =
        [
            new("InitialState", "String", new("初始状态", "Initial state")),
            new("States", "Object", new("状态", "States")) { IsWrapped = false, IsLazy = true, UiHint = "json-editor" },
            new("Transitions", "Object", new("转移", "Transitions")) { IsWrapped = false, IsLazy = true, UiHint = "json-editor" },
        ],
        Outputs = [new("CurrentState", "String", new("当前状态", "Current state"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => Enter(context, context.Get<string>("InitialState") ?? "");

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) => context.Local["phase"] switch
    {
        "entry" => Arm(context),
        "armed" => Triggered(context, child),
        "action" => Exit(context),
        _ => Enter(context, TransitionOf(context).To),
    };

    private StepResult Enter(ActivityContext context, string name)
    {
        // Elsa completes a machine that cannot start, and never takes a transition to a state that does not exist.
        if (states.Find(state => state.Name == name) is not { } state) return StepResult.Complete();
        (context.Local["state"], context.Local["phase"]) = (name, "entry");
        context.SetOutput("CurrentState", name);
        return state.Entry is null ? Arm(context) : StepResult.Run(state.Entry);
    }

    private StepResult Arm(ActivityContext context)
    {
        context.Local["phase"] = "armed";
        var outgoing = transitions.FindAll(transition => transition.From == context.Local["state"] as string && states.Exists(state => state.Name == transition.To));
        if (outgoing.Count == 0) return StepResult.Complete();
        var automatic = outgoing.Find(transition => transition.Trigger is null && Holds(context, transition));
        context.Local["automatic"] = automatic is null ? 0L : (context.Local["automatic"] as long? ?? 0) + 1;
        if (context.Local["automatic"] is > MaxAutomatic)
            return StepResult.Fault("The states follow one another without end.", "各状态之间无休止地自动转移。");
        return automatic is not null
            ? Take(context, automatic)
            : StepResult.RunAll([.. outgoing.Where(transition => transition.Trigger is not null).Select(transition => new ChildRun(transition.Trigger!))]);
    }

    private StepResult Triggered(ActivityContext context, ChildCompletion child)
    {
        var transition = transitions.Find(candidate => candidate.Trigger == child.Child)!;
        if (!Holds(context, transition)) return StepResult.Run(transition.Trigger);
        while (context.Activation.FirstChild is { } rival) context.CancelQuietly(rival, "Another transition was taken.");
        return Take(context, transition);
    }

    private StepResult Take(ActivityContext context, Transition transition)
    {
        (context.Local["transition"], context.Local["phase"]) = ((long)transition.Index, "action");
        return transition.Action is null ? Exit(context) : StepResult.Run(transition.Action);
    }

    private StepResult Exit(ActivityContext context)
    {
        context.Local["phase"] = "exit";
        return states.Find(state => state.Name == context.Local["state"] as string)?.Exit is { } exit
            ? StepResult.Run(exit)
            : Enter(context, TransitionOf(context).To);
    }

    private Transition TransitionOf(ActivityContext context) => transitions.Find(transition => transition.Index == (long)context.Local["transition"]!)!;

    private static bool Holds(ActivityContext context, Transition transition) =>
        transition.Condition is null || context.Evaluate(transition.Condition) is true;

    private IEnumerable<(JsonElement Json, int Index)> Items(string member) =>
        Node.Member(member) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select((json, index) => (json, index)) : [];

    private sealed record Phase(string Name, ActivityNode? Entry, ActivityNode? Exit);

    private sealed record Transition(int Index, string From, string To, ActivityNode? Trigger, ActivityNode? Action, CompiledInput? Condition);
}
