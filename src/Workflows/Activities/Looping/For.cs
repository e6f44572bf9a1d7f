using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>Runs the body for numbers from start to end.</summary>
public sealed class For(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.For", new("计数循环", "For"), Category.Looping, new("从起始数到结束数重复执行。", "Runs the body for numbers from start to end."))
    {
        Kind = ActivityKind.Container,
        Inputs =
        [
            new("Start", "Int64", new("起始", "Start"), 0L), new("End", "Int64", new("结束", "End"), 0L), new("Step", "Int64", new("步长", "Step"), 1L),
            new("OuterBoundInclusive", "Boolean", new("包含结束数", "Include the end"), true) { UiHint = "checkbox" },
        ],
        Outputs = [new("CurrentValue", "Int64", new("当前数", "Current number"))],
        Ports = ["body"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Stop;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => Next(context, context.Get<long>("Start"));

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.IsBroken ? StepResult.Complete() : Next(context, (long)context.Local["current"]! + context.Get<long>("Step"));

    private StepResult Next(ActivityContext context, long number)
    {
        if (IsPast(context, number) || Node.Child("body") is not { } body) return StepResult.Complete();
        context.Local["current"] = number;
        context.SetOutput("CurrentValue", number);
        return StepResult.Run(body, new ValueMap { ["CurrentValue"] = number });
    }

    private static bool IsPast(ActivityContext context, long number)
    {
        var (end, isInclusive) = (context.Get<long>("End"), context.Get<bool>("OuterBoundInclusive"));
        if (number == end) return !isInclusive;
        return context.Get<long>("Step") >= 0 ? number > end : number < end;
    }
}
