using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>An expression and the input that holds it.</summary>
internal sealed record NamedExpression(string Name, Expression Value);

/// <summary>Finds the expressions of an activity, those of nested cases too, but not those of the activities inside it.</summary>
internal static class StepExpressions
{
    private static readonly HashSet<string> NoInputs = ["metadata", "customProperties", "variables", "connections"];

    public static IEnumerable<NamedExpression> Of(ActivityNode node) => node.Json.ValueKind is not JsonValueKind.Object ? [] :
        node.Json.EnumerateObject().Where(member => !NoInputs.Contains(member.Name)).SelectMany(member => In(member.Name, member.Value));

    private static IEnumerable<NamedExpression> In(string name, JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Array) return json.EnumerateArray().SelectMany((item, index) => In($"{name}[{index}]", item));
        if (json.ValueKind is not JsonValueKind.Object || IsActivity(json)) return [];
        if (json.Get("expression") is { ValueKind: JsonValueKind.Object } expression) return [Read(name, expression)];
        if (json.Get("type").AsText() is not null && json.Get("value") is not null && json.Get("name") is null) return [Read(name, json)];
        return json.EnumerateObject().SelectMany(member => In($"{name}.{member.Name}", member.Value));
    }

    private static bool IsActivity(JsonElement json) => json.Get("id") is not null && json.Get("type").AsText() is not null;

    private static NamedExpression Read(string name, JsonElement expression) => new(name, new Expression(
        expression.Get("type").AsText(), expression.Get("value") is { } value ? ValueJson.ReadPlain(value) : null));
}
