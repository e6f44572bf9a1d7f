using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>
/// Runs the body for one item after the other. Only the position is saved: after a wait the items are evaluated again, as in Elsa, so a source that
/// changed meanwhile shifts the loop.
/// </summary>
public sealed class ForEach(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.ForEach", new("逐项执行", "For each"), Category.Looping, new("对列表逐项执行。", "Runs the body for one item after the other."))
    {
        Kind = ActivityKind.Container,
        Inputs = [new("Items", "Object", new("项目", "Items")) { UiHint = "multitext" }],
        Outputs = [new("CurrentValue", "Object", new("当前项", "Current item"))],
        Ports = ["body"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Stop;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => Next(context, 0);

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.IsBroken ? StepResult.Complete() : Next(context, (long)context.Local["next"]!);

    private StepResult Next(ActivityContext context, long index)
    {
        var items = ItemList.Of(context);
        if (index >= items.Count || Node.Child("body") is not { } body) return StepResult.Complete();
        context.Local["next"] = index + 1;
        context.SetOutput("CurrentValue", items[(int)index]);
        return StepResult.Run(body, ItemList.Variables(items[(int)index], index));
    }
}
