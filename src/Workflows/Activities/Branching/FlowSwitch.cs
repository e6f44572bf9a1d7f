using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Leads on with the labels of the cases that hold, else with Default.</summary>
public sealed class FlowSwitch(ActivityNode node) : Activity(node)
{
    private readonly FlowCase[] cases = FlowCase.ReadAll(node);

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.FlowSwitch", new("多路判断", "Switch (flow)"), Category.Branching, new("按条件成立的分支继续，都不成立走默认。", "Goes on with the cases that hold, else with Default."))
    {
        Inputs =
        [
            new("Cases", "Object", new("分支", "Cases")) { UiHint = "flow-switch-editor", IsWrapped = false, IsLazy = true },
            new("Mode", "String", new("匹配方式", "Mode"), "MatchFirst")
            {
                UiHint = "dropdown",
                Allowed = [new("MatchFirst", new("首个匹配", "First match")), new("MatchAny", new("全部匹配", "Every match"))],
            },
        ],
        Outcomes = [new("Default", new("默认", "Default"))],
        OutcomesFrom = "Cases",
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var matching = FlowCase.Matching(cases, context);
        return matching.Count == 0 ? StepResult.Complete("Default") : StepResult.Complete([.. matching.Select(match => match.Label)]);
    }
}
