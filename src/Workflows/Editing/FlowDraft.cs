using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>
/// The outermost flowchart of a definition while it is being changed. What no edit touches keeps its bytes: members nobody knows, numbers as they
/// were written, activities of unknown types.
/// </summary>
internal sealed class FlowDraft
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    private readonly JsonObject definition;
    private readonly JsonObject flow;

    private FlowDraft(WorkflowDefinition source, JsonObject definition, JsonObject flow) => (Source, this.definition, this.flow) = (source, definition, flow);

    /// <summary>The definition before the change.</summary>
    public WorkflowDefinition Source { get; }

    /// <summary>The flowchart before the change.</summary>
    public FlowLayout Layout => MainFlow(Source)!;

    /// <summary>Opens the outermost flowchart; null when the definition has none at its root.</summary>
    public static FlowDraft? Open(WorkflowDefinition source)
    {
        if (MainFlow(source) is null || Member(JsonNode.Parse(source.Write(), null, new() { MaxDepth = 1000 }) as JsonObject, "root") is not JsonObject root) return null;
        return new(source, (JsonObject)root.Parent!, root);
    }

    /// <summary>The flowchart the step list shows: the root; a definition of another shape is for the canvas.</summary>
    public static FlowLayout? MainFlow(WorkflowDefinition definition) => definition.Graph.Root is { Flow: { DefaultStart: >= 0 } flow } ? flow : null;

    /// <summary>The member of an object in camel or Pascal case.</summary>
    public static JsonNode? Member(JsonObject? json, string name) =>
        json is null ? null : json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Sets a member, keeping the spelling the file uses.</summary>
    public static void Set(JsonObject json, string name, JsonNode? value) =>
        json[json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Key ?? name] = value;

    /// <summary>The JSON of an activity of the flowchart.</summary>
    public JsonObject? Activity(string id) => Activities.OfType<JsonObject>().FirstOrDefault(activity => Text(activity, "id") == id);

    /// <summary>All lines in file order.</summary>
    public IReadOnlyList<FlowWire> Wires => [.. Connections.OfType<JsonObject>().Select(json => new FlowWire(json))];

    public void Connect(string source, string port, string target) => Connections.Add(FlowWire.Make(source, port, target));

    public void Disconnect(FlowWire wire) => Connections.Remove(wire.Json);

    public void Add(JsonObject activity) => Activities.Add(activity);

    public void Remove(string id)
    {
        if (Activity(id) is { } found) Activities.Remove(found);
        foreach (var wire in Wires.Where(wire => wire.Source == id || wire.Target == id)) Disconnect(wire);
    }

    /// <summary>Puts the activity first in the file, where a chart starts whose every step has a line into it.</summary>
    public void PutFirst(string id)
    {
        if (Activity(id) is not { } found) return;
        Activities.Remove(found);
        Activities.Insert(0, found);
    }

    /// <summary>An id no activity of the definition has.</summary>
    public string FreeId(string stem)
    {
        for (var number = 1; ; number++)
            if ($"{stem}-{number}" is var id && Source.Graph.Find(id) is null && Activity(id) is null) return id;
    }

    /// <summary>A name no activity of the flowchart has; scripts call steps by it.</summary>
    public string FreeName(string stem)
    {
        var names = Activities.OfType<JsonObject>().Select(activity => Text(activity, "name")).ToHashSet();
        for (var number = 1; ; number++)
            if (!names.Contains($"{stem}{number}")) return $"{stem}{number}";
    }

    /// <summary>The definition after the change; the chart still starts where it is meant to.</summary>
    public WorkflowDefinition? Build(string start)
    {
        var built = Parse();
        if (StartOf(built) == start) return built;
        PutFirst(start);
        HandOverStart(built, start);
        built = Parse();
        return StartOf(built) == start ? built : null;
    }

    // A chart may begin where an activity says that it can start the workflow; that word passes to the new beginning.
    private void HandOverStart(WorkflowDefinition built, string start)
    {
        foreach (var flagged in MainFlow(built)?.Activities.Where(node => node.HasFlag("canStartWorkflow") && node.Id != start) ?? [])
        {
            if (Member(Activity(flagged.Id), "customProperties") is not JsonObject custom || Activity(start) is not { } first) continue;
            Set(custom, "canStartWorkflow", false);
            if (Member(first, "customProperties") is not JsonObject own) Set(first, "customProperties", own = []);
            Set(own, "canStartWorkflow", true);
        }
    }

    /// <summary>The definition after the change.</summary>
    public WorkflowDefinition Parse() =>
        WorkflowDefinition.Parse(JsonSerializer.SerializeToUtf8Bytes(definition, Format), new ParseLimits(long.MaxValue, int.MaxValue)).OrThrow();

    internal static string? Text(JsonObject json, string name) => Member(json, name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? StartOf(WorkflowDefinition built) => MainFlow(built) is { } layout ? layout.Activities[layout.DefaultStart].Id : null;

    private JsonArray Activities => List("activities");

    private JsonArray Connections => List("connections");

    private JsonArray List(string name)
    {
        if (Member(flow, name) is JsonArray list) return list;
        list = [];
        Set(flow, name, list);
        return list;
    }
}
