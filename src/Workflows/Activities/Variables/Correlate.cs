using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Gives the instance the business key by which events find it.</summary>
public sealed class Correlate(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Correlate", new("关联编号", "Correlate"), Category.Variables, new("设置事件查找流程所用的业务编号。", "Sets the business key by which events find the instance."))
    {
        Inputs = [new("CorrelationId", "String", new("关联编号", "Correlation id"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.SetCorrelationId(context.Get<string>("CorrelationId"));
        return StepResult.Complete();
    }
}
