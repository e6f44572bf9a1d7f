using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Looping;

/// <summary>Ends the nearest loop around it.</summary>
public sealed class Break(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Break", new("跳出循环", "Break"), Category.Looping, new("结束所在的循环。", "Ends the nearest loop."))
    {
        IsTerminal = true,
        Outcomes = [],
    };

    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Break();
}
