using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Runs branches side by side and waits for all of them or for the first.</summary>
public sealed class Fork(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Fork", new("并行执行", "Fork"), Category.Branching, new("同时执行各分支，等待全部或任一完成。", "Runs branches side by side and waits for all or for the first."))
    {
        Kind = ActivityKind.Container,
        Inputs =
        [
            new("JoinMode", "String", new("等待方式", "Join mode"), "WaitAll")
            {
                UiHint = "dropdown", IsWrapped = false,
                Allowed = [new("WaitAll", new("全部完成", "All branches")), new("WaitAny", new("任一完成", "Any branch"))],
            },
        ],
        Ports = ["branches"],
    };

    /// <inheritdoc/>
    public override BreakReaction OnBreak => BreakReaction.Pass;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) =>
        StepResult.RunAll([.. Node.Children("branches").Select(branch => new ChildRun(branch))]);

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.IsBroken || context.Activation.ChildCount == 0 || NamedChoice.Of(context.Get("JoinMode"), "WaitAll", "WaitAll", "WaitAny") == "WaitAny"
            ? StepResult.Complete()
            : StepResult.Wait();
}
