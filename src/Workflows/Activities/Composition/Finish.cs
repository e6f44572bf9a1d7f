using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Ends the whole instance at once.</summary>
public sealed class Finish(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Finish", new("终止流程", "Finish"), Category.Composition, new("立即结束整个流程。", "Ends the whole workflow at once."))
    {
        IsTerminal = true,
        Outcomes = [],
    };

    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Finish();
}
