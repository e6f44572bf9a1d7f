using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>An input read once from the definition: its expression, its type, and its value when that never changes.</summary>
public sealed class CompiledInput
{
    private readonly object? constant;
    private readonly bool isConstant;

    private CompiledInput(string name, string? typeName, Expression? expression, object? fallback)
    {
        (Name, TypeName, Expression) = (name, typeName, expression);
        if (expression is null) (isConstant, constant) = (true, fallback);
        else if (expression.Kind == ExpressionKind.Literal) (isConstant, constant) = TryConvert(expression.Value, typeName);
    }

    /// <summary>The member's name as the activity asks for it.</summary>
    public string Name { get; }

    /// <summary>The Elsa type alias the value is converted to.</summary>
    public string? TypeName { get; }

    /// <summary>The expression; null when the default of the activity type holds.</summary>
    public Expression? Expression { get; }

    /// <summary>Reads the input of a node that a descriptor names.</summary>
    public static CompiledInput For(ActivityNode node, InputDescriptor descriptor) =>
        Read(descriptor.Name, node.Input(descriptor.Name), descriptor.TypeName, descriptor.Default);

    /// <summary>Reads an expression that stands outside a wrapper, such as the condition of a case.</summary>
    public static CompiledInput Read(string name, InputValue? input, string typeName, object? fallback = null)
    {
        if (input is null) return new(name, typeName, null, fallback);
        // The activity's own type wins over Object, under which old files wrap almost everything.
        var target = typeName == "Object" && input.TypeName is not null ? input.TypeName : typeName;
        var value = input.Value.ValueKind == JsonValueKind.String ? input.Value.GetString() : ValueJson.ReadPlain(input.Value);
        return new(name, target, new Expression(input.ExpressionType, value), fallback);
    }

    /// <summary>Whether the value never changes, so that it needs no scope.</summary>
    public bool IsConstant => isConstant;

    /// <summary>A value that never changes.</summary>
    public object? Constant => ValueTree.Clone(constant);

    /// <summary>The value in the scope of a running activity.</summary>
    public object? Evaluate(IScriptScope scope, ScriptBudget budget) =>
        isConstant ? ValueTree.Clone(constant) : ExpressionEvaluator.Evaluate(Expression!, TypeName, scope, budget);

    // A literal that does not fit its type is refused when it is used, as any other expression is.
    private static (bool, object?) TryConvert(object? value, string? typeName)
    {
        try
        {
            return (true, ValueConverter.Convert(value, typeName));
        }
        catch (ExpressionException)
        {
            return (false, null);
        }
    }
}
