using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Reads the lines of a flowchart in all dialects: nested, flat, mixed, camel or Pascal case (FORMAT A.7).</summary>
internal sealed class ConnectionReader(ActivityNode flowchart, string path, List<DefinitionProblem> problems)
{
    private readonly Dictionary<string, int> slots = [];

    public FlowLayout Read(JsonElement? connections)
    {
        var activities = flowchart.Children("activities");
        for (var slot = 0; slot < activities.Count; slot++) slots.TryAdd(activities[slot].Id, slot);
        var lines = new List<(int, string?, int)>();
        if (connections is { ValueKind: JsonValueKind.Array } list)
        {
            var index = 0;
            foreach (var item in list.EnumerateArray()) ReadLine(item, $"{path}.connections[{index++}]", lines);
        }
        else if (connections is { ValueKind: not JsonValueKind.Null })
        {
            Add("WrongType", path + ".connections", "'connections' must be a list.", "“connections”必须是列表。", isError: true);
        }

        return new FlowLayout(activities, lines);
    }

    private void ReadLine(JsonElement json, string at, List<(int, string?, int)> lines)
    {
        var (source, port) = End(json, "source", "sourcePort");
        var (target, _) = End(json, "target", "targetPort");
        if (source is null || target is null)
        {
            Add("BadConnection", at, "The connection lacks its source or target and is ignored.", "连线缺少起点或终点，已忽略。");
            return;
        }

        var unknown = !slots.ContainsKey(source) ? source : !slots.ContainsKey(target) ? target : null;
        if (unknown is null) lines.Add((slots[source], port, slots[target]));
        else
            Add(
                "UnknownEndpoint", at, $"The connection names '{unknown}', which is not in this flowchart, and is ignored.",
                $"连线引用的“{unknown}”不在此流程图中，已忽略。");
    }

    private static (string? Id, string? Port) End(JsonElement json, string name, string portName)
    {
        var end = json.Get(name);
        var port = json.Get(portName).AsText();
        if (end.AsText() is { } flat) return (flat, port);
        var activity = end.Get("activity");
        return (activity.AsText() ?? activity.Get("id").AsText() ?? end.Get("activityId").AsText(), end.Get("port").AsText() ?? port);
    }

    private void Add(string code, string at, string english, string chinese, bool isError = false) =>
        problems.Add(new(code, at, flowchart.Id, new(chinese, english), isError));
}
