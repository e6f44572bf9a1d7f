using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Editing;

/// <summary>One line in the JSON of a flowchart, in any of Elsa's dialects (FORMAT A.7); changing an end keeps dialect and other members.</summary>
internal sealed class FlowWire(JsonObject json)
{
    public JsonObject Json => json;

    public string? Source
    {
        get => End("source");
        set => SetEnd("source", value!);
    }

    public string? Target
    {
        get => End("target");
        set => SetEnd("target", value!);
    }

    /// <summary>The outcome; Done when the file names none.</summary>
    public string Port
    {
        get => (FlowDraft.Member(json, "source") is JsonObject end ? FlowDraft.Text(end, "port") : null) ?? FlowDraft.Text(json, "sourcePort") ?? "Done";
        set
        {
            if (FlowDraft.Member(json, "source") is JsonObject end) FlowDraft.Set(end, "port", value);
            else FlowDraft.Set(json, "sourcePort", value);
        }
    }

    public static JsonObject Make(string source, string port, string target) => new()
    {
        ["source"] = new JsonObject { ["activity"] = source, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = target, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };

    private string? End(string name) => FlowDraft.Member(json, name) switch
    {
        JsonValue flat when flat.GetValueKind() == JsonValueKind.String => flat.GetValue<string>(),
        JsonObject end => FlowDraft.Text(end, "activity") ?? (FlowDraft.Member(end, "activity") is JsonObject nested ? FlowDraft.Text(nested, "id") : FlowDraft.Text(end, "activityId")),
        _ => null,
    };

    // The bends of a line that leads elsewhere now would draw it through other steps.
    private void SetEnd(string name, string id)
    {
        if (FlowDraft.Member(json, name) is not JsonObject end) FlowDraft.Set(json, name, id);
        else if (FlowDraft.Member(end, "activity") is JsonObject nested) FlowDraft.Set(nested, "id", id);
        else FlowDraft.Set(end, FlowDraft.Text(end, "activityId") is null ? "activity" : "activityId", id);
        if (FlowDraft.Member(json, "vertices") is JsonArray bends) bends.Clear();
    }
}
