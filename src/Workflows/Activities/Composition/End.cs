using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Ends its flowchart or sequence, whatever else runs there.</summary>
public sealed class End(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.End", new("结束", "End"), Category.Composition, new("结束所在的流程图或顺序。", "Ends its flowchart or sequence."))
    {
        IsTerminal = true,
        Outcomes = [],
    };

    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Complete();
}
