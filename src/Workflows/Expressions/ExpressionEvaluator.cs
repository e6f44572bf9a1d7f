using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions;

/// <summary>Turns expressions into values of the type an input asks for.</summary>
public static class ExpressionEvaluator
{
    /// <summary>
    /// The value of the expression as the named type (see <see cref="ValueConverter"/>). Refuses with an <see cref="ExpressionException"/>
    /// languages that are not supported, scripts with problems or without budget, and values that do not fit the type.
    /// </summary>
    public static object? Evaluate(Expression expression, string? typeName, IScriptScope scope, ScriptBudget? budget = null)
    {
        if (expression.Problems() is [var problem, ..]) throw Refused(expression, problem);
        var value = expression.Kind switch
        {
            ExpressionKind.Literal => ValueTree.Clone(expression.Value),
            ExpressionKind.Object => ValueTree.Clone(expression.Parsed),
            ExpressionKind.Variable => ValueTree.Clone(Variable(expression, scope)),
            ExpressionKind.Input => expression.Name is { } name && scope.TryGetInput(name, out var input) ? ValueTree.Clone(input) : null,
            _ => expression.Script!.Evaluate(scope, budget),
        };
        return ValueConverter.Convert(value, typeName);
    }

    private static object? Variable(Expression expression, IScriptScope scope)
    {
        if (expression.Id is { } id && scope.TryGetVariable(id, out var value)) return value;
        return expression.Name is { } name && scope.TryGetVariable(name, out value) ? value : null;
    }

    private static ExpressionException Refused(Expression expression, ScriptFinding problem) =>
        expression.Kind == ExpressionKind.JavaScript ? new ScriptError(problem) : new ExpressionException(problem.English, problem.Chinese);
}
