using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Runs the one activity inside it.</summary>
public sealed class FlowNode(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowNode", new("容器", "Container"), Category.Composition, new("执行其中的活动。", "Runs the activity inside it."))
    {
        Kind = ActivityKind.Container,
        Ports = ["body"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Run(Node.Child("body"));
}
