using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>One activity of a definition, with its place in the graph. Immutable once the graph is built.</summary>
public sealed class ActivityNode
{
    private readonly List<ActivityPort> ports = [];
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.OrdinalIgnoreCase);

    internal ActivityNode(int index, string id, string type, JsonElement json)
    {
        (Index, Id, Type, Json) = (index, id, type, json);
        if (json.ValueKind == JsonValueKind.Object)
            foreach (var member in json.EnumerateObject()) members.TryAdd(member.Name, member.Value);
        Version = Member("version") is { ValueKind: JsonValueKind.Number } version && version.TryGetInt32(out var number) ? number : 1;
        Name = Text("name");
        DisplayName = Member("metadata").Get("displayText").AsText();
        Custom = Member("customProperties") ?? default;
    }

    /// <summary>The position in <see cref="WorkflowGraph.Nodes"/>, in file order.</summary>
    public int Index { get; }

    /// <summary>The id, unique in the definition.</summary>
    public string Id { get; }

    /// <summary>The activity type, such as <c>Elsa.If</c>; a name without a prefix is a workflow used as an activity.</summary>
    public string Type { get; }

    /// <summary>The version of the activity type; 1 when the file does not say.</summary>
    public int Version { get; }

    /// <summary>The name scripts use, as in <c>getResultFromSum1()</c>.</summary>
    public string? Name { get; }

    /// <summary>The title a person gave the step in the designer.</summary>
    public string? DisplayName { get; }

    /// <summary>The activity exactly as the file has it.</summary>
    public JsonElement Json { get; }

    /// <summary>The custom properties; an undefined element when there are none.</summary>
    public JsonElement Custom { get; }

    /// <summary>The activity that contains this one; null for the root.</summary>
    public ActivityNode? Parent { get; private set; }

    /// <summary>The place among the activities of the same port, counted from zero.</summary>
    public int Position { get; private set; }

    /// <summary>The ports with their activities, in file order; a nested one is named like <c>cases[0].activity</c>.</summary>
    public IReadOnlyList<ActivityPort> Ports => ports;

    /// <summary>The variables a container declares for itself.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; internal set; } = [];

    /// <summary>The connections, when the activity is a flowchart.</summary>
    public FlowLayout? Flow { get; internal set; }

    /// <summary>A member of the activity by name, in camel or Pascal case; null when absent.</summary>
    public JsonElement? Member(string name) => members.TryGetValue(name, out var value) ? value : null;

    /// <summary>A member that is plain text; null when absent or of another type.</summary>
    public string? Text(string name) => Member(name).AsText();

    /// <summary>A wrapped, bare or plain input; null when absent, null, or a wrapper without a type name.</summary>
    public InputValue? Input(string name) => Member(name) is { } json ? InputValue.Read(json) : null;

    /// <summary>The id of the variable or workflow output that receives an output of the activity; null when it is not captured.</summary>
    public string? Capture(string outputName) =>
        Member(outputName) is { ValueKind: JsonValueKind.Object } json ? json.Get("memoryReference").Get("id").AsText() : null;

    /// <summary>The only activity of a port; null when the port is empty.</summary>
    public ActivityNode? Child(string port) => Children(port) is [var first, ..] ? first : null;

    /// <summary>The activities of a port.</summary>
    public IReadOnlyList<ActivityNode> Children(string port)
    {
        foreach (var candidate in ports)
            if (string.Equals(candidate.Name, port, StringComparison.OrdinalIgnoreCase)) return candidate.Activities;
        return [];
    }

    /// <summary>A custom property; Elsa accepts the name with a small or a capital first letter.</summary>
    public JsonElement? CustomProperty(string name) => Custom.Get(name);

    /// <summary>Whether a custom property is set to true.</summary>
    public bool HasFlag(string name) =>
        CustomProperty(name) is { } value && (value.ValueKind == JsonValueKind.True
            || (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var flag) && flag));

    internal void Attach(string port, ActivityNode child)
    {
        var existing = ports.Find(candidate => candidate.Name == port);
        if (existing is null) ports.Add(existing = new ActivityPort(port));
        (child.Parent, child.Position) = (this, existing.Activities.Count);
        existing.Add(child);
    }
}
