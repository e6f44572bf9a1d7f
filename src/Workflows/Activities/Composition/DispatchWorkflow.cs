using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Queues a child instance and goes on at once, or when it has ended.</summary>
public sealed class DispatchWorkflow(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.DispatchWorkflow", new("派发流程", "Dispatch workflow"), Category.Composition, new("派发子流程，可等待其结束。", "Queues a child workflow and may wait for it."))
    {
        Kind = ActivityKind.Wait,
        Inputs = ChildStart.Inputs,
        Outputs = [new("Result", "Object", new("结果", "Result"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        ChildStart.Emit(context, context.Get<bool>("WaitForCompletion") ? ChildWait.Completion : ChildWait.None);

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        context.SetOutput("Result", resumption.Input["output"]);
        return StepResult.Complete();
    }
}
