using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Turns the root activity's JSON into nodes. Which members are ports is seen from their shape, so unknown activity types work too.</summary>
internal sealed class GraphReader(ParseLimits limits, List<DefinitionProblem> problems)
{
    // An object of one of these types with no id of its own is a bare expression, not an activity.
    private static readonly HashSet<string> ExpressionTypes =
        ["Literal", "Object", "Json", "Variable", "Input", "Delegate", "JavaScript", "CSharp", "Python", "Liquid", "Secret"];

    private static readonly HashSet<string> PlainMembers = new(StringComparer.OrdinalIgnoreCase)
        { "customProperties", "metadata", "variables", "variable", "connections", "originalActivityJson" };

    // Import without a root creates an empty sequence (FORMAT A.1).
    private static readonly JsonElement EmptyRoot = JsonDocument.Parse("""{"type":"Elsa.Sequence","id":"Sequence1"}""").RootElement;

    private readonly List<ActivityNode> nodes = [];
    private readonly List<string> paths = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private HashSet<string>? givenIds;
    private JsonElement root;

    public IReadOnlyList<ActivityNode> Read(JsonElement? json)
    {
        root = json is { ValueKind: JsonValueKind.Object } present ? present : EmptyRoot;
        if (root.Get("type").AsText() is null)
        {
            Add("NoType", "$.root", null, "The root has no activity type.", "根活动没有类型。");
            return nodes;
        }

        AddNode(root, null, "", "$.root");
        for (var index = 0; index < nodes.Count; index++) Complete(nodes[index], paths[index]);
        return nodes;
    }

    private void AddNode(JsonElement given, ActivityNode? parent, string port, string path)
    {
        if (nodes.Count >= limits.MaxActivities)
        {
            if (problems.Exists(problem => problem.Code == "TooManyActivities")) return;
            Add("TooManyActivities", path, null, $"There are more than {limits.MaxActivities} activities.", $"活动超过 {limits.MaxActivities} 个。");
            return;
        }

        var json = Restore(given, path);
        var type = json.Get("type").AsText()!;
        var id = json.Get("id").AsText() is { Length: > 0 } text ? text : FreeId(type);
        if (!ids.Add(id)) Add("DuplicateId", path, id, $"The activity id '{id}' occurs more than once.", $"活动编号“{id}”出现了不止一次。");
        var node = new ActivityNode(nodes.Count, id, type, json);
        nodes.Add(node);
        paths.Add(path);
        parent?.Attach(port, node);
        ReadPorts(json, node, "", path);
    }

    private void ReadPorts(JsonElement json, ActivityNode node, string prefix, string path)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (PlainMembers.Contains(member.Name)) continue;
            var (name, at) = (prefix + PascalCase.ToCamel(member.Name), $"{path}.{member.Name}");
            if (IsActivity(member.Value)) AddNode(member.Value, node, name, at);
            else if (member.Value.ValueKind == JsonValueKind.Array) ReadList(member.Value, node, name, at);
        }
    }

    private void ReadList(JsonElement list, ActivityNode node, string name, string path)
    {
        var index = -1;
        foreach (var item in list.EnumerateArray())
        {
            index++;
            if (IsActivity(item)) AddNode(item, node, name, $"{path}[{index}]");
            else if (item.ValueKind == JsonValueKind.Object) ReadPorts(item, node, $"{name}[{index}].", $"{path}[{index}]");
            else if (name == "activities")
                Add("WrongType", $"{path}[{index}]", node.Id, "An activity must be an object with a type.", "活动必须是带有类型的对象。");
        }
    }

    private static bool IsActivity(JsonElement json) =>
        json.Get("type").AsText() is { Length: > 0 } type
        && (json.Get("id").AsText() is not null
            ? json.Get("expression") is null && json.Get("typeName") is null
            : !ExpressionTypes.Contains(type) && json.Get("expression") is null);

    // Elsa keeps an activity whose type it did not know as a placeholder with the original text; the original counts.
    private JsonElement Restore(JsonElement json, string path)
    {
        if (json.Get("type").AsText() != "Elsa.NotFoundActivity" || json.Get("originalActivityJson").AsText() is not { } text) return json;
        try
        {
            var original = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.MaxDepth }).RootElement;
            if (original.Get("type").AsText() is not null) return original;
        }
        catch (JsonException)
        {
            Add(
                "BadPlaceholder", path, json.Get("id").AsText(), "The placeholder's original activity is not valid JSON.",
                "占位活动保存的原文不是有效的 JSON。", isError: false);
        }

        return json;
    }

    private void Complete(ActivityNode node, string path)
    {
        if (node.Member("variables") is { ValueKind: JsonValueKind.Array } variables)
            node.Variables = [.. variables.EnumerateArray().Select(VariableDefinition.Read).OfType<VariableDefinition>()];
        if (node.Member("connections") is { } connections || node.Type == "Elsa.Flowchart")
            node.Flow = new ConnectionReader(node, path, problems).Read(node.Member("connections"));
        if (node.Member("version") is { ValueKind: not (JsonValueKind.Number or JsonValueKind.Null) })
            Add("WrongType", path + ".version", node.Id, "'version' must be a number.", "“version”必须是数字。");
        foreach (var name in (string[])["customProperties", "metadata"])
            if (node.Member(name) is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
                Add("WrongType", $"{path}.{name}", node.Id, $"'{name}' must be an object.", $"“{name}”必须是对象。");
    }

    private string FreeId(string type)
    {
        givenIds ??= AllIds(root, []);
        var name = type[(type.LastIndexOf('.') + 1)..];
        var number = 1;
        while (ids.Contains(name + number) || givenIds.Contains(name + number)) number++;
        return name + number;
    }

    private static HashSet<string> AllIds(JsonElement json, HashSet<string> found)
    {
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray()) AllIds(item, found);
        if (json.ValueKind != JsonValueKind.Object) return found;
        if (json.Get("id").AsText() is { } id) found.Add(id);
        foreach (var member in json.EnumerateObject()) AllIds(member.Value, found);
        return found;
    }

    private void Add(string code, string path, string? activityId, string english, string chinese, bool isError = true) =>
        problems.Add(new(code, path, activityId, new(chinese, english), isError));
}
