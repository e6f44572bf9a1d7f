using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>Runs the body as long as the condition holds; the condition is evaluated before every round.</summary>
public sealed class While(ActivityNode node) : Activity(node)
{
    private readonly CompiledInput condition = CompiledInput.Read("Condition", node.Input("Condition"), "Boolean", false);

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.While", new("条件循环", "While"), Category.Looping, new("条件成立时重复执行。", "Runs the body as long as the condition holds."))
    {
        Kind = ActivityKind.Container,
        Inputs = [new("Condition", "Boolean", new("条件", "Condition"), false) { UiHint = "checkbox", IsLazy = true }],
        Ports = ["body"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Stop;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        context.Evaluate(condition) is true ? StepResult.Run(Node.Child("body")) : StepResult.Complete();

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.IsBroken ? StepResult.Complete() : Run(context);
}
