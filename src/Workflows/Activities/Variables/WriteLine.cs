using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Prints a line.</summary>
public sealed class WriteLine(ActivityNode node) : Activity(node)
{
    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.WriteLine", new("输出文字", "Write line"), Category.Variables, new("输出一行文字。", "Prints a line."))
    {
        Inputs = [new("Text", "String", new("文字", "Text"))],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        context.Emit(new Execution.WriteLine(Node.Id, context.Get<string>("Text") ?? ""));
        return StepResult.Complete();
    }
}
