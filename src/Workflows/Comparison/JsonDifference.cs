using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Comparison;

/// <summary>Compares JSON by meaning: the order of members and the way a number is written do not count.</summary>
internal static class JsonDifference
{
    /// <summary>The members of both objects, each once, in the order of the later one.</summary>
    public static IReadOnlyList<string> Names(JsonElement? before, JsonElement? after) =>
        [.. Members(after).Concat(Members(before)).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static bool AreEqual(JsonElement? before, JsonElement? after) => (IsNothing(before), IsNothing(after)) switch
    {
        (true, true) => true,
        (false, false) => JsonElement.DeepEquals(before!.Value, after!.Value),
        _ => false,
    };

    /// <summary>A member without the steps inside it, because those are compared for themselves.</summary>
    public static JsonElement? WithoutSteps(JsonElement? member)
    {
        if (member is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array } container || !HoldsStep(container)) return member;
        return JsonSerializer.SerializeToElement(Strip(container));
    }

    private static bool HoldsStep(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Any(HoldsStep),
        JsonValueKind.Object => IsStep(json) || json.EnumerateObject().Any(member => HoldsStep(member.Value)),
        _ => false,
    };

    private static JsonNode? Strip(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Where(item => !IsStep(item)).Select(Strip)]),
        JsonValueKind.Object when IsStep(json) => null,
        JsonValueKind.Object => new JsonObject(json.EnumerateObject().DistinctBy(member => member.Name)
            .Select(member => KeyValuePair.Create(member.Name, Strip(member.Value)))),
        _ => JsonNode.Parse(json.GetRawText()),
    };

    // An activity has a type like Elsa.If and an id; forms, materials and expressions have no id beside a type.
    private static bool IsStep(JsonElement json) =>
        json.Get("type").AsText() is { Length: > 0 } && json.Get("id").AsText() is not null && json.Get("expression") is null && json.Get("typeName") is null;

    private static IEnumerable<string> Members(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().Select(member => member.Name) : [];

    private static bool IsNothing(JsonElement? json) => json is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };
}
