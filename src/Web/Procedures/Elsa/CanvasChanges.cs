using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>Carries what differs between what was shown and what came back over to what is stored. All three are alike in shape; the stored one may lack members.</summary>
static class CanvasChanges
{
    /// <returns>The stored node with the changes; null when it is to be left out.</returns>
    public static JsonNode? Apply(JsonNode? stored, JsonNode? shown, JsonNode? sent) => (shown, sent) switch
    {
        _ when JsonNode.DeepEquals(shown, sent) => stored?.DeepClone(),
        (JsonObject before, JsonObject after) => Members(stored as JsonObject ?? [], before, after),
        (JsonArray before, JsonArray after) when KeyOf(before, after) is { } key => Items(stored as JsonArray ?? [], before, after, key),
        // The editor of a number is a text box: what was a number stays one.
        (JsonValue before, JsonValue after) when before.GetValueKind() == JsonValueKind.Number && after.GetValueKind() == JsonValueKind.String
            && long.TryParse(after.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => sent?.DeepClone(),
    };

    static JsonObject Members(JsonObject stored, JsonObject shown, JsonObject sent)
    {
        var result = new JsonObject();
        foreach (var (name, value) in stored)
        {
            // Absent and null are the same to a designer; the measured size of a box is the browser's, not the author's.
            if ((IsSize(shown) && IsSize(sent)) || (sent[name] is null && (shown[name] is null || value is null))) result[name] = value?.DeepClone();
            else if (sent.ContainsKey(name) && Apply(value, shown[name], sent[name]) is { } changed) result[name] = changed;
        }

        foreach (var (name, value) in sent)
            if (!stored.ContainsKey(name) && value is not null && Apply(null, shown[name], value) is { } added) result[name] = added;
        return result;
    }

    static JsonArray Items(JsonArray stored, JsonArray shown, JsonArray sent, Func<JsonNode?, string?> key)
    {
        var (now, then) = (ByKey(sent, key), ByKey(shown, key));
        var result = new JsonArray();
        // In the stored order first, because the order of lines and steps means something when a case runs.
        foreach (var item in stored)
            if (key(item) is { } known && now.Remove(known, out var after)) result.Add(Apply(item, then.GetValueOrDefault(known), after));
        foreach (var item in sent)
            if (key(item) is { } added && now.Remove(added)) result.Add(item?.DeepClone());
        return result;
    }

    static Dictionary<string, JsonNode?> ByKey(JsonArray items, Func<JsonNode?, string?> key)
    {
        Dictionary<string, JsonNode?> byKey = new(StringComparer.Ordinal);
        foreach (var item in items) byKey.TryAdd(key(item)!, item);
        return byKey;
    }

    // Steps have ids, lines their two ends; any other list is taken as it came.
    static Func<JsonNode?, string?>? KeyOf(JsonArray before, JsonArray after)
    {
        var items = before.Concat(after).ToList();
        if (items.TrueForAll(item => StepKey(item) is not null)) return StepKey;
        return items.TrueForAll(item => LineKey(item) is not null) ? LineKey : null;
    }

    static string? StepKey(JsonNode? item) => item is JsonObject step && step.ContainsKey("type") ? Text(step["id"]) : null;

    static string? LineKey(JsonNode? item) => item is JsonObject line && End(line["source"], "Done") is { } from && End(line["target"], "In") is { } to ? $"{from} > {to}" : null;

    static string? End(JsonNode? end, string port) => end is JsonObject known && Text(known["activity"]) is { } activity ? $"{activity}:{Text(known["port"]) ?? port}" : null;

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static bool IsSize(JsonObject node) => node.Count == 2 && node.ContainsKey("width") && node.ContainsKey("height");
}
