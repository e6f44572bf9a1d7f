using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Designer.Api;

/// <summary>A definition as Elsa's API shows it: the file, with what a designer needs filled in.</summary>
public static class DefinitionView
{
    /// <summary>The custom property that carries the revision a designer's content was made from. It is never stored.</summary>
    public const string RevisionProperty = "CaseFlow.Revision";

    public static object Summary(DefinitionSummary version) => new
    {
        version.Id, version.DefinitionId, version.Name, version.Description, version.Version, version.IsLatest, version.IsPublished, version.CreatedAt,
        materializerName = "Json", isMaterializerAvailable = true, isReadonly = !version.IsEditable, links = Links(version),
    };

    public static JsonObject Full(LibraryDefinition definition)
    {
        var (summary, content) = definition;
        var json = (JsonObject)JsonNode.Parse(content.Write(), null, new JsonDocumentOptions { MaxDepth = ParseLimits.Default.MaxDepth })!;
        json["version"] = summary.Version;
        json["isLatest"] = summary.IsLatest;
        json["isPublished"] = summary.IsPublished;
        json["materializerName"] ??= "Json";
        json["links"] = JsonSerializer.SerializeToNode(Links(summary), ElsaJson.Options);
        foreach (var list in (string[])["variables", "inputs", "outputs", "outcomes"]) json[list] ??= new JsonArray();
        foreach (var map in (string[])["customProperties", "options"]) json[map] ??= new JsonObject();
        // Studio sends custom properties back with every save and so says what its content was made from.
        if (json["customProperties"] is JsonObject custom) custom[RevisionProperty] = summary.Revision;
        json["root"] ??= JsonNode.Parse(content.Graph.Root.Json.GetRawText());
        Complete(json["root"], content.Graph);
        return json;
    }

    /// <summary>Without the publish link a designer shows the definition read only.</summary>
    public static IReadOnlyList<object> Links(DefinitionSummary version) =>
        version is { IsEditable: true, IsLatest: true } ? [Link($"/workflow-definitions/{version.DefinitionId}/publish", "publish")] : [];

    public static IReadOnlyList<object> ListLinks(bool canEdit) => canEdit ? [Link("/bulk-actions/publish/workflow-definitions", "bulk-publish")] : [];

    static object Link(string href, string rel) => new { href, rel, method = "POST" };

    static void Complete(JsonNode? json, WorkflowGraph graph)
    {
        if (json is JsonArray list)
            foreach (var item in list) Complete(item, graph);
        if (json is not JsonObject members) return;
        foreach (var (_, value) in members.ToList()) Complete(value, graph);
        if (Text(members, "id") is { } id && graph.Find(id) is { } node && Text(members, "type") == node.Type) CompleteActivity(members, node);
    }

    static void CompleteActivity(JsonObject members, ActivityNode node)
    {
        members["nodeId"] = PathOf(node);
        members["version"] ??= node.Version;
        members["customProperties"] ??= new JsonObject();
        members["metadata"] ??= new JsonObject();
        if (node.Flow is { } flow && members["connections"] is JsonArray lines && lines.Any(line => line is JsonObject end && end["source"] is JsonValue))
            members["connections"] = new JsonArray([.. flow.Connections.Select(line => Modern(flow, line))]);
    }

    // Old files write source and target as plain ids; designers read only the nested form.
    static JsonObject Modern(FlowLayout flow, FlowConnection line) => new()
    {
        ["source"] = new JsonObject { ["activity"] = flow.Activities[line.Source].Id, ["port"] = line.Port ?? "Done" },
        ["target"] = new JsonObject { ["activity"] = flow.Activities[line.Target].Id, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    };

    public static string PathOf(ActivityNode node) => (node.Parent is { } parent ? PathOf(parent) : "Workflow1") + ":" + node.Id;

    static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
