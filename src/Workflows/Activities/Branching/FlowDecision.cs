using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Leads on with True or False.</summary>
public sealed class FlowDecision(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowDecision", new("判断", "Decision"), Category.Branching, new("条件成立走“是”，否则走“否”。", "Goes on with True when the condition holds, else with False."))
    {
        Inputs = [new("Condition", "Boolean", new("条件", "Condition"), false) { UiHint = "checkbox" }],
        Outcomes = [new("True", new("是", "True")), new("False", new("否", "False"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Complete(context.Get<bool>("Condition") ? "True" : "False");
}
