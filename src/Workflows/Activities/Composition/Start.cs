using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Marks where a flowchart begins.</summary>
public sealed class Start(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Start", new("开始", "Start"), Category.Composition, new("流程图的起点。", "Where a flowchart begins."));

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Complete();
}
