using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Runs its children one after the other; a terminal child or a break ends it.</summary>
public sealed class Sequence(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Sequence", new("顺序", "Sequence"), Category.Composition, new("依次执行子活动。", "Runs its children one after the other."))
    {
        Kind = ActivityKind.Container,
        Ports = ["activities"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Pass;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Run(Node.Child("activities"));

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child)
    {
        var activities = Node.Children("activities");
        var next = child.Child.Position + 1;
        return child.Activity.IsTerminal || context.Activation.IsBroken || next >= activities.Count
            ? StepResult.Complete()
            : StepResult.Run(activities[next]);
    }
}
