using System.Text.Json;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>Steps of small procedures as their JSON.</summary>
internal static class SmallSteps
{
    public static string Task(string id, string role = "VillageCommittee", string level = "Village", int dueDays = 3) => Step(
        id, "CaseFlow.HumanTask", ("title", id), ("level", level), ("role", role), ("dueDays", dueDays), ("dueCalendar", "Natural"));

    /// <summary>A step with literal inputs.</summary>
    public static string Step(string id, string type, params (string Name, object Value)[] inputs) => Of(id, type, inputs.Select(input => (input.Name, "Literal", input.Value)));

    /// <summary>A step whose inputs are scripts.</summary>
    public static string Scripted(string id, string type, params (string Name, string Script)[] inputs) =>
        Of(id, type, inputs.Select(input => (input.Name, "JavaScript", (object)input.Script)));

    /// <summary>A chart that runs the steps one after the other.</summary>
    public static string Line(params string[] steps) => Chart([steps]);

    /// <summary>A chart that runs several lines of steps side by side.</summary>
    public static string Lines(params string[][] lines) => Chart(lines);

    private static string Chart(string[][] lines)
    {
        var connections = lines.SelectMany(line => line.Prepend(Begin).Zip(line, (from, to) => Connection(from, to)));
        return $$"""
            {"type":"Elsa.Flowchart","id":"flow","activities":[{{Begin}},{{string.Join(',', lines.SelectMany(line => line))}}],"connections":[{{string.Join(',', connections)}}]}
            """;
    }

    private const string Begin = """{"type":"Elsa.Start","id":"begin"}""";

    private static string Connection(string from, string to)
    {
        var port = Text(from, "type") switch { "CaseFlow.HumanTask" => "Approved", "Elsa.FlowDecision" => "True", _ => "Done" };
        return $$$"""{"source":{"activity":"{{{Text(from, "id")}}}","port":"{{{port}}}"},"target":{"activity":"{{{Text(to, "id")}}}","port":"In"}}""";
    }

    private static string Text(string step, string name) => JsonSerializer.Deserialize<JsonElement>(step).GetProperty(name).GetString()!;

    private static string Of(string id, string type, IEnumerable<(string Name, string Kind, object Value)> inputs)
    {
        var node = new Dictionary<string, object> { ["id"] = id, ["type"] = type };
        foreach (var (name, kind, value) in inputs) node[name] = new { typeName = TypeOf(value), expression = new { type = kind, value } };
        return JsonSerializer.Serialize(node);
    }

    private static string TypeOf(object value) => value switch
    {
        bool => "Boolean",
        int => "Int32",
        _ => "String",
    };
}
