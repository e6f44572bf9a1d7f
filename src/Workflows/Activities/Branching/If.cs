using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>Runs one of two activities and tells the answer.</summary>
public sealed class If(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.If", new("条件执行", "If"), Category.Branching, new("条件成立执行一项，否则执行另一项。", "Runs one activity when the condition holds, else another."))
    {
        Kind = ActivityKind.Container,
        Inputs = [new("Condition", "Boolean", new("条件", "Condition"), false) { UiHint = "checkbox" }],
        Outputs = [new("Result", "Boolean", new("条件是否成立", "Whether the condition holds"))],
        Ports = ["then", "else"],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var holds = context.Get<bool>("Condition");
        context.SetOutput("Result", holds);
        return StepResult.Run(Node.Child(holds ? "then" : "else"));
    }
}
