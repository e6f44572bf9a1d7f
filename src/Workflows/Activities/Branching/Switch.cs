using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Runs the activities of the cases that hold, else the default; completes when all of them did.</summary>
public sealed class Switch(ActivityNode node) : Activity(node)
{
    private readonly FlowCase[] cases = FlowCase.ReadAll(node);

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Switch", new("多路执行", "Switch"), Category.Branching, new("执行条件成立的分支，都不成立执行默认项。", "Runs the cases that hold, else the default."))
    {
        Kind = ActivityKind.Container,
        Inputs =
        [
            new("Cases", "Object", new("分支", "Cases")) { UiHint = "switch-editor", IsWrapped = false, IsLazy = true },
            new("Mode", "String", new("匹配方式", "Mode"), "MatchFirst")
            {
                UiHint = "dropdown",
                Allowed = [new("MatchFirst", new("首个匹配", "First match")), new("MatchAny", new("全部匹配", "Every match"))],
            },
        ],
        Outputs = [new("Output", "Object", new("匹配的分支", "The matching case"))],
        Ports = ["default"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var matching = FlowCase.Matching(cases, context);
        if (matching.Count == 0) return StepResult.Run(Node.Child("default"));
        context.SetOutput("Output", matching[0].Label);
        return StepResult.RunAll([.. matching.Where(match => match.Activity is not null).Select(match => new ChildRun(match.Activity!))]);
    }

    /// <inheritdoc/>
    public override StepResult ChildCompleted(ActivityContext context, ChildCompletion child) =>
        context.Activation.ChildCount == 0 ? StepResult.Complete() : StepResult.Wait();
}
