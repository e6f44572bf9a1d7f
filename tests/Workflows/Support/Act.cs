using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Tests.Support;

/// <summary>Activities as Elsa 3 JSON, written by hand in one line each.</summary>
internal static class Act
{
    public static JsonObject Of(string type, string id, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["id"] = id, ["nodeId"] = $"Workflow1:{id}", ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in members) activity[name] = value;
        return activity;
    }

    public static JsonObject WL(string text, string? id = null) => Of("Elsa.WriteLine", id ?? "wl " + text, ("text", Literal(text)));

    public static JsonObject Say(string script, string? id = null) => Of("Elsa.WriteLine", id ?? "say " + script, ("text", Js(script, "String")));

    public static JsonObject Start(string id = "start") => Of("Elsa.Start", id);

    public static JsonObject End(string id = "end") => Of("Elsa.End", id);

    public static JsonObject Event(string name, string? id = null) => Of("Elsa.Event", id ?? name, ("eventName", Literal(name)));

    public static JsonObject Decide(string id, string script) => Of("Elsa.FlowDecision", id, ("condition", Js(script, "Boolean")));

    public static JsonObject Join(string id, string mode) => Of("Elsa.FlowJoin", id, ("mode", Literal(mode, "FlowJoinMode")));

    public static JsonObject Set(string variable, string script, string? id = null) => Of(
        "Elsa.SetVariable", id ?? "set " + variable, ("variable", new JsonObject { ["id"] = variable, ["name"] = variable, ["typeName"] = "Object" }),
        ("value", Js(script)));

    public static JsonObject Sequence(string id, params JsonNode[] activities) => Of("Elsa.Sequence", id, ("activities", new JsonArray(activities)));

    public static JsonObject Fork(string id, string mode, params JsonNode[] branches) =>
        Of("Elsa.Fork", id, ("joinMode", mode), ("branches", new JsonArray(branches)));

    /// <summary>Lines are written <c>a -> b</c> or <c>d[True] -> b</c>; a line without a port leaves from Done.</summary>
    public static JsonObject Flow(string id, JsonNode[] activities, params string[] lines) => Of(
        "Elsa.Flowchart", id, ("activities", new JsonArray(activities)), ("connections", new JsonArray([.. lines.SelectMany(Lines)])));

    public static JsonObject Literal(JsonNode? value, string type = "String") => Wrap(type, "Literal", value);

    public static JsonObject Js(string script, string type = "Object") => Wrap(type, "JavaScript", script);

    public static JsonObject Wrap(string type, string language, JsonNode? value) => new()
    {
        ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = language, ["value"] = value },
    };

    public static JsonObject Bare(string language, JsonNode? value) => new() { ["type"] = language, ["value"] = value };

    public static JsonObject Case(string label, string script, JsonNode? activity = null)
    {
        var one = new JsonObject { ["label"] = label, ["condition"] = Bare("JavaScript", script) };
        if (activity is not null) one["activity"] = activity;
        return one;
    }

    public static JsonObject Capture(string target) => new()
    {
        ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = target },
    };

    public static JsonObject Variable(string name, string type = "Object", JsonNode? value = null, string? driver = "WorkflowInstanceStorageDriver") => new()
    {
        ["id"] = name, ["name"] = name, ["typeName"] = type, ["isArray"] = false, ["value"] = value, ["storageDriverTypeName"] = driver,
    };

    public static JsonObject Argument(string name, string type = "Object") => new() { ["name"] = name, ["type"] = type };

    private static IEnumerable<JsonNode> Lines(string text)
    {
        var stops = text.Split("->", StringSplitOptions.TrimEntries);
        for (var index = 1; index < stops.Length; index++)
        {
            var (source, port) = Split(stops[index - 1]);
            yield return new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
                ["target"] = new JsonObject { ["activity"] = Split(stops[index]).Id, ["port"] = "In" },
            };
        }
    }

    private static (string Id, string Port) Split(string stop)
    {
        var bracket = stop.IndexOf('[');
        return bracket < 0 ? (stop, "Done") : (stop[..bracket], stop[(bracket + 1)..^1]);
    }
}
