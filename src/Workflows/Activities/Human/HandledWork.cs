using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>What all activities do that wait for people: open work items with their deadline, and keep the answers.</summary>
internal static class HandledWork
{
    /// <summary>Opens a work item of the step and gives its id.</summary>
    public static long Open(this ActivityContext context, HandlerSettings handler, string kind, Func<WorkItemSpec, WorkItemSpec>? change = null)
    {
        var id = context.NewId();
        var item = new WorkItemSpec(kind, handler.Title, handler.Level, handler.Role) { NotSameActorAs = handler.NotSameActorAs, Alerts = handler.Alerts };
        if (handler is { AssigneeFrom: null, DueOnFrom: null, Clock.IsPlain: true }) item = handler.Clock.Limit(item, context.Now, context.Calendar);
        else item = Given(context, handler, id, item);
        context.Emit(new OpenWorkItem(context.Node.Id, id, change is null ? item : change(item)));
        return id;
    }

    // Who and until when come from what people filled in before; what they left open comes from the step.
    private static WorkItemSpec Given(ActivityContext context, HandlerSettings handler, long id, WorkItemSpec item)
    {
        var facts = Facts(context.State);
        item = handler.DueOnFrom is { } due && FixedDay.Read(facts[due]) is { } day
            ? FixedDay.Limit(item, day, context.Calendar)
            : new HandlingClocks(context.State, context.Engine).Limit(context.Activation, handler.Clock, id, item, context.Now);
        return handler.AssigneeFrom is { } field && Plain.Text(facts[field]) is { Length: > 0 } user && !HasActed(context, handler, user)
            ? item with { Assignee = user } : item;
    }

    // Whoever must not do the step is not given it either: it would wait for somebody who is refused.
    private static bool HasActed(ActivityContext context, HandlerSettings handler, string user) =>
        handler.NotSameActorAs.Any(step => context.State.Actors.GetValueOrDefault(step) == user);

    /// <summary>Keeps what a person answered as the outputs of the step, and who it was.</summary>
    public static void Keep(this ActivityContext context, ValueMap input, string outcome)
    {
        context.SetOutput("Outcome", outcome);
        context.SetOutput("Opinion", input["opinion"]);
        context.SetOutput("Form", input["form"]);
        context.SetOutput("Actor", input["actor"]);
        if (Plain.Text(input["actor"]) is { Length: > 0 } actor) context.RecordActor(actor);
    }

    /// <summary>The outcome a person chose; the first of the allowed ones when none was given (run-definition).</summary>
    public static string Chosen(ValueMap input, params IReadOnlyList<string> allowed)
    {
        var outcome = Plain.Text(input["outcome"]);
        if (string.IsNullOrEmpty(outcome)) return allowed[0];
        return allowed.Contains(outcome) ? outcome : throw new ExpressionException(
            $"The outcome '{outcome}' is not one of {string.Join(", ", allowed)}.", $"结果“{outcome}”不在 {string.Join("、", allowed)} 之中。");
    }

    /// <summary>The area of the case: its village or village group.</summary>
    public static string? AreaOf(ActivityContext context) => Plain.Text(context.Input["AreaCode"]);

    /// <summary>
    /// All that is known of the case: what the register knew of the household at the start, then the inputs of the workflow and the fields of all
    /// forms, later forms over earlier ones. An income that a form gives makes the register's income per person void.
    /// </summary>
    public static ValueMap Facts(ActivityContext context) => Facts(context.State);

    /// <summary>The same of a state.</summary>
    public static ValueMap Facts(InstanceState state)
    {
        var forms = new ValueMap();
        Add(forms, state.Input["Form"]);
        foreach (var (_, outputs) in state.Outputs)
            if (outputs is ValueMap map) Add(forms, map["Form"]);
        var facts = new ValueMap();
        Add(facts, state.Input["Household"]);
        if (forms.ContainsKey("annualIncome") || forms.ContainsKey("householdSize")) facts.Remove("perCapitaIncome");
        Add(facts, forms);
        foreach (var name in (string[])["AreaCode", "HouseholdId"])
            if (state.Input.ContainsKey(name)) facts[name] = state.Input[name];
        return facts;
    }

    private static void Add(ValueMap facts, object? form)
    {
        if (form is not ValueMap map) return;
        foreach (var (key, value) in map) facts[key] = ValueTree.Clone(value);
    }
}
