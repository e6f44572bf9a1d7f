using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>An input as the file has it: an expression type, its value and the type it is converted to.</summary>
/// <param name="TypeName">The Elsa type alias of the target; null when the file leaves it to the activity.</param>
/// <param name="ExpressionType">Literal, Object, Variable, Input, JavaScript or another type of Elsa.</param>
/// <param name="Value">The literal, the text of a script, or a variable or input model.</param>
public sealed record InputValue(string? TypeName, string ExpressionType, JsonElement Value)
{
    /// <summary>
    /// Reads a wrapper <c>{typeName, expression:{type,value}}</c>, a bare expression <c>{type,value}</c>, a bare scalar (a literal)
    /// or plain JSON (an object). Null for null and, as in Elsa, for a wrapper without a typeName member.
    /// </summary>
    public static InputValue? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object when json.Get("expression") is { } expression => json.Get("typeName") is { } type
            ? ReadExpression(expression, type.ValueKind == JsonValueKind.String ? type.GetString() : null)
            : null,
        JsonValueKind.Object when json.Get("type").AsText() is not null && json.Get("value") is not null => ReadExpression(json, null),
        JsonValueKind.Object when json.Get("memoryReference") is not null => null,
        JsonValueKind.Object or JsonValueKind.Array => new(null, "Object", json),
        _ => new(null, "Literal", json),
    };

    private static InputValue? ReadExpression(JsonElement expression, string? typeName)
    {
        if (expression.ValueKind != JsonValueKind.Object) return null;
        var type = expression.Get("type").AsText() ?? "Literal";
        var value = expression.Get("value") ?? default;
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : new(typeName, type == "Json" ? "Object" : type, value);
    }
}
