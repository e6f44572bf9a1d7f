using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Editing;

/// <summary>Values of settings as the history tells them; what is too long to be told is null.</summary>
internal static class SettingText
{
    private const int Longest = 60;

    public static BilingualText? Of(ActivityNode node, InputDescriptor input, ChoiceName? names) =>
        node.Input(input.Name) is { } value ? Words(value.ExpressionType == "JavaScript" || value.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? null : Plain(value.Value), input, names) : Words(Plain(input.Default), input, names);

    public static BilingualText? Of(Setting setting, InputDescriptor input, ChoiceName? names) =>
        setting.IsScript || setting.Value is JsonArray or JsonObject ? null : Words(setting.Value is null ? Plain(input.Default) : Plain(setting.Value), input, names);

    /// <summary>A scalar as text, whatever kind the file wrote it in.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "",
        JsonElement { ValueKind: JsonValueKind.True } => "true",
        JsonElement { ValueKind: JsonValueKind.False } => "false",
        JsonElement { ValueKind: JsonValueKind.Number } number => Number(number.GetRawText()),
        JsonElement other => other.GetRawText(),
        JsonValue json => Plain(JsonSerializer.SerializeToElement(json)),
        bool flag => flag ? "true" : "false",
        string text => text,
        IFormattable number => Number(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => value.ToString() ?? "",
    };

    /// <summary>The list or object an input holds, be it text or JSON; null when it is neither.</summary>
    public static JsonNode? Json(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? JsonNode.Parse(value.GetString()!) : JsonNode.Parse(value.GetRawText());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number / 1.0000000000m).ToString(CultureInfo.InvariantCulture) : text;

    private static BilingualText? Words(string? text, InputDescriptor input, ChoiceName? names)
    {
        if (text is null || text.StartsWith('[') || text.StartsWith('{')) return null;
        if (text.Length == 0) return new("空", "nothing");
        if (input.Allowed.FirstOrDefault(allowed => allowed.Value == text) is { } named) return new($"“{named.Label.Zh}”", $"'{named.Label.En}'");
        if (input.Choices is { } list && names?.Invoke(list, text) is { } known) return new($"“{known.Zh}”", $"'{known.En}'");
        if (input.TypeName == "Boolean") return text == "true" ? new("是", "yes") : new("否", "no");
        if (text.Length > Longest) return null;
        return input.TypeName == "String" ? new($"“{text}”", $"'{text}'") : new(text, text);
    }
}
