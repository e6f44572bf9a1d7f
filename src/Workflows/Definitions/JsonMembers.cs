using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Reads members of JSON objects without regard to the case of the name, because Elsa wrote both over the years.</summary>
public static class JsonMembers
{
    /// <summary>The member's value; null when the element is no object or has no such member.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty(name, out var exact)) return exact;
        foreach (var member in element.EnumerateObject())
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        return null;
    }

    /// <summary>The member's value; null when there is no element, no object or no such member.</summary>
    public static JsonElement? Get(this JsonElement? element, string name) => element is { } present ? present.Get(name) : null;

    /// <summary>The text of a string, null for anything else.</summary>
    public static string? AsText(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Whether the element is true, or the text "true".</summary>
    public static bool AsFlag(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => bool.TryParse(text.GetString(), out var flag) && flag,
        _ => false,
    };

    /// <summary>The whole number of a JSON number or of a text that holds one; null for anything else.</summary>
    public static int? AsWholeNumber(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), out var value) => value,
        _ => null,
    };
}
