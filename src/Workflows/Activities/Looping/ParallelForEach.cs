using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>Runs the body once for every item, all at the same time, and completes when all did.</summary>
public sealed class ParallelForEach(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.ParallelForEach", new("逐项并行", "Parallel for each"), Category.Looping, new("对列表各项同时执行，全部完成后继续。", "Runs the body for all items at once and waits for all."))
    {
        Kind = ActivityKind.Container,
        Inputs = [new("Items", "Object", new("项目", "Items")) { UiHint = "multitext" }],
        Ports = ["body"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Stop;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => Node.Child("body") is { } body
        ? StepResult.RunAll([.. ItemList.Of(context).Select((item, index) => new ChildRun(body, ItemList.Variables(item, index)))])
        : StepResult.Complete();

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.IsBroken || context.Activation.ChildCount == 0 ? StepResult.Complete() : StepResult.Wait();
}
