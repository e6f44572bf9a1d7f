using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Variables;

/// <summary>Writes a variable, found by its id from the inside out.</summary>
public sealed class SetVariable(ActivityNode node) : Activity(node)
{
    private readonly VariableDefinition? variable = node.Member("variable") is { } json ? VariableDefinition.Read(json) : null;

    /// <summary>What the designer knows of the type.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "Elsa.SetVariable", new("设置变量", "Set variable"), Category.Variables, new("给变量赋值。", "Writes a variable."))
    {
        Inputs =
        [
            new("Variable", "Object", new("变量", "Variable")) { UiHint = "variable-picker", IsWrapped = false, IsLazy = true },
            new("Value", "Object", new("值", "Value")),
        ],
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        if (variable is null) return StepResult.Fault("No variable is chosen.", "没有选择变量。");
        return context.TrySetVariable(variable.Id, context.Get("Value"))
            ? StepResult.Complete()
            : StepResult.Fault($"There is no variable '{variable.Name}' (id '{variable.Id}') here.", $"此处没有变量“{variable.Name}”（编号“{variable.Id}”）。");
    }
}
