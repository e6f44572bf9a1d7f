using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Procedures.Templates;

/// <summary>
/// The texts of templates a definition brings with it: <c>"templates": {"notice-templates": {"village-notice": {"zh": "…", "en": "…"}}}</c> in its custom
/// properties. They come before the server's own, so that a procedure of another server prints here what it prints there.
/// </summary>
public static class DefinitionTemplates
{
    const string Member = "templates";

    /// <summary>The text of a name; null when the definition brings none.</summary>
    public static BilingualText? Find(WorkflowDefinition definition, string list, string name) => Read(Json(definition).Get("customProperties").Get(Member).Get(list).Get(name));

    /// <summary>The texts of an object written as lists of names; what is none is passed over.</summary>
    public static IReadOnlyList<TemplateText> All(JsonElement? lists) =>
    [
        .. from list in Members(lists)
           from entry in Members(list.Value)
           let text = Read(entry.Value)
           where text is not null
           select new TemplateText(list.Name, entry.Name, text),
    ];

    /// <summary>The definition with the texts in it.</summary>
    public static byte[] With(byte[] definition, IReadOnlyList<TemplateText> texts)
    {
        if (texts.Count == 0) return definition;
        var json = JsonNode.Parse(definition)!.AsObject();
        var custom = Inside(json, "customProperties");
        foreach (var text in texts) Inside(Inside(custom, Member), text.List)[text.Name] = Written(text.Text);
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>The texts as an object of lists of names.</summary>
    public static JsonObject Written(IEnumerable<TemplateText> texts)
    {
        var lists = new JsonObject();
        foreach (var text in texts) Inside(lists, text.List)[text.Name] = Written(text.Text);
        return lists;
    }

    static JsonObject Inside(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject known) return known;
        var added = new JsonObject();
        parent[name] = added;
        return added;
    }

    static JsonObject Written(BilingualText text) => new() { ["zh"] = text.Zh, ["en"] = text.En };

    static BilingualText? Read(JsonElement? text) => text.Get("zh").AsText() is { Length: > 0 } zh ? new(zh, text.Get("en").AsText() ?? zh) : null;

    static IEnumerable<JsonProperty> Members(JsonElement? element) => element is { ValueKind: JsonValueKind.Object } known ? known.EnumerateObject() : [];

    static JsonElement? Json(WorkflowDefinition definition) => definition.Json;
}

/// <summary>The text of one template.</summary>
public sealed record TemplateText(string List, string Name, BilingualText Text);
