using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Leads on with every branch at once; it does not produce Done beside them.</summary>
public sealed class FlowFork(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowFork", new("并行开始", "Fork (flow)"), Category.Branching, new("同时走所有分支。", "Goes on with all branches at once."))
    {
        Inputs = [new("Branches", "String[]", new("分支名称", "Branches")) { UiHint = "dynamic-outcomes" }],
        Outcomes = [],
        OutcomesFrom = "Branches",
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => context.Get<ValueList>("Branches") is { } branches
        ? StepResult.Complete([.. branches.Select(branch => ValueConverter.ToText(branch))])
        : StepResult.Complete();
}
