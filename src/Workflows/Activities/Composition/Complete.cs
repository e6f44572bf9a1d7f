using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Composition;

/// <summary>Completes the nearest workflow around it with outcomes of its own; it does not reach the workflow around that one.</summary>
public sealed class Complete(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.Complete", new("完成子流程", "Complete"), Category.Composition, new("以给定结果完成所在的流程。", "Completes the workflow with outcomes."))
    {
        IsTerminal = true,
        Outcomes = [],
        Inputs = [new("Outcomes", "Object", new("结果", "Outcomes")) { UiHint = "outcome-picker" }],
    };

    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context) => StepResult.CompleteWorkflow(Outcomes(context.Get("Outcomes")));

    private static IReadOnlyList<string>? Outcomes(object? value) => value switch
    {
        null => null,
        ValueList list => [.. list.Select(outcome => ValueConverter.ToText(outcome))],
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when text.TrimStart().StartsWith('[') => Outcomes(ValueJson.ParsePlain(text)),
        _ => [ValueConverter.ToText(value)],
    };
}
