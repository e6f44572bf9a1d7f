using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Runs all children side by side and completes when all did.</summary>
public sealed class Parallel(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Parallel", new("同时执行", "Parallel"), Category.Branching, new("同时执行全部子活动，全部完成后继续。", "Runs all children side by side and waits for all."))
    {
        Kind = ActivityKind.Container,
        Ports = ["activities"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        StepResult.RunAll([.. Node.Children("activities").Select(child => new ChildRun(child))]);

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.ChildCount == 0 ? StepResult.Complete() : StepResult.Wait();
}
