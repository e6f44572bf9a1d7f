using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Writes inputs of activities as Elsa wraps them (FORMAT A.3).</summary>
internal static class InputJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static JsonObject Wrap(string typeName, string expressionType, JsonNode? value) =>
        new() { ["typeName"] = typeName, ["expression"] = new JsonObject { ["type"] = expressionType, ["value"] = value } };

    /// <summary>Lists and objects travel as JSON text, as the canvas writes them.</summary>
    public static string Text(JsonNode value) => value.ToJsonString(Plain);

    /// <summary>Puts a value into an input; the wrapper keeps what else it holds. Null takes the input away.</summary>
    public static void Set(JsonObject activity, string name, string typeName, string expressionType, JsonNode? value)
    {
        var member = activity.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Key ?? PascalCase.ToCamel(name);
        if (value is null) activity.Remove(member);
        else if (activity[member] is JsonObject wrapper && FlowDraft.Member(wrapper, "expression") is JsonObject expression)
        {
            FlowDraft.Set(expression, "type", expressionType);
            FlowDraft.Set(expression, "value", value);
        }
        else activity[member] = Wrap(typeName, expressionType, value);
    }
}
