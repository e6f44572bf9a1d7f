using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Writes an output of the nearest workflow that declares it, else of the instance.</summary>
public sealed class SetOutput(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.SetOutput", new("设置输出", "Set output"), Category.Variables, new("写入流程的输出。", "Writes an output of the workflow."))
    {
        Inputs = [new("OutputName", "String", new("输出名称", "Output")) { UiHint = "output-picker" }, new("OutputValue", "Object", new("值", "Value"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (context.Get<string>("OutputName") is not { Length: > 0 } name) return StepResult.Fault("No output is named.", "没有指定输出名称。");
        context.SetWorkflowOutput(name, context.Get("OutputValue"));
        return StepResult.Complete();
    }
}
