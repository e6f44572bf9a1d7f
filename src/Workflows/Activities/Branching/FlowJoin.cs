using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Brings branches together; the flowchart itself decides when it runs, by its mode (FORMAT B.4, B.5).</summary>
public sealed class FlowJoin(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowJoin", new("并行汇合", "Join"), Category.Branching, new("等待分支汇合后继续。", "Waits for branches and goes on."))
    {
        Inputs =
        [
            new("Mode", "String", new("汇合方式", "Mode"), "WaitAny")
            {
                UiHint = "dropdown",
                Allowed =
                [
                    new("WaitAny", new("任一到达", "Any branch")), new("WaitAll", new("全部到达", "All branches")),
                    new("WaitAllActive", new("全部走到的分支", "All branches that were taken")),
                ],
            },
        ],
    };

    /// <summary>The mode an evaluated input stands for; WaitAny when it stands for none.</summary>
    internal static string ModeOf(object? value) => NamedChoice.Of(value, "WaitAny", "WaitAll", "WaitAny", "WaitAllActive");

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.Complete();
}
