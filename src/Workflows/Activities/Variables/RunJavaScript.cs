using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Runs a script of the bounded subset; the script may choose the outcomes.</summary>
public sealed class RunJavaScript(ActivityNode node) : Activity(node)
{
    private readonly CompiledInput? script = node.Input("Script") is { ExpressionType: "Literal" or "JavaScript" } input
        ? CompiledInput.Read("Script", input with { ExpressionType = "JavaScript", TypeName = "Object" }, "Object")
        : null;

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.RunJavaScript", new("运行脚本", "Run JavaScript"), Category.Variables, new("运行一段脚本，脚本可选择结果。", "Runs a script, which may choose the outcomes."))
    {
        Inputs =
        [
            new("Script", "String", new("脚本", "Script")) { UiHint = "code-editor", IsLazy = true },
            new("PossibleOutcomes", "String[]", new("可能的结果", "Possible outcomes")) { UiHint = "dynamic-outcomes" },
        ],
        Outputs = [new("Result", "Object", new("返回值", "Result"))],
        OutcomesFrom = "PossibleOutcomes",
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (script is null) return StepResult.Complete();
        context.SetOutput("Result", context.Evaluate(script));
        return context.ChosenOutcomes is { } chosen ? StepResult.Complete(chosen) : StepResult.Complete();
    }
}
