using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Names the instance.</summary>
public sealed class SetName(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.SetName", new("命名流程", "Set name"), Category.Variables, new("给本次流程命名。", "Names the instance."))
    {
        Inputs = [new("Value", "String", new("名称", "Name"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.SetInstanceName(context.Get<string>("Value"));
        return StepResult.Complete();
    }
}
