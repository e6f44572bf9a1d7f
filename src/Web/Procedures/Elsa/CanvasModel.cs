using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Designer;
using CaseFlow.Designer.Api;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>
/// What a canvas sends is what it was shown, changed. Comparing the two finds what a person changed; everything else stays exactly as it is stored,
/// so that a look at the canvas never alters a definition.
/// </summary>
static class CanvasModel
{
    /// <summary>Facts of the answer, not of the file.</summary>
    static readonly string[] transient = ["links", "materializerName", "isMaterializerAvailable"];

    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    static readonly JsonDocumentOptions deep = new() { MaxDepth = ParseLimits.Default.MaxDepth };

    /// <summary>The revision the content was made from; null from a client that does not know ours.</summary>
    public static int? RevisionOf(JsonElement model) =>
        model.Get("customProperties").Get(DefinitionView.RevisionProperty) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var revision) ? revision : null;

    /// <summary>The file of a definition the server does not have yet.</summary>
    public static byte[] New(JsonElement model, IActivityCatalog catalog) => JsonSerializer.SerializeToUtf8Bytes(Clean(Read(model.GetRawText()), catalog), plain);

    /// <summary>The stored file with the changes of the canvas.</summary>
    public static byte[] Merge(LibraryDefinition stored, JsonElement model, IActivityCatalog catalog)
    {
        var (before, shown) = (Read(stored.Content.Write()), Clean(DefinitionView.Full(stored), catalog));
        var after = Clean(Read(model.GetRawText()), catalog);
        // A designer leaves members out that it does not know, and those it has no value for.
        foreach (var (name, value) in shown.ToList())
            if (after[name] is null && value is not null) after[name] = value.DeepClone();
        var merged = (JsonObject)CanvasChanges.Apply(before, shown, after)!;
        foreach (var (name, value) in before)
            if (!merged.ContainsKey(name)) merged[name] = value?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(merged, plain);
    }

    /// <summary>
    /// Steps fresh from the palette, which a canvas calls by the word until it loads them anew: who handled the step before may not decide in them.
    /// No canvas shows that list, and the answer is the same at each save, so the canvas loses nothing of it.
    /// </summary>
    public static WorkflowDefinition Settle(WorkflowDefinition saved, JsonElement model, IActivityCatalog catalog)
    {
        foreach (var id in Fresh(model)) saved = new ExcludeMaker(id).Run(saved, catalog).Definition ?? saved;
        return saved;
    }

    static IEnumerable<string> Fresh(JsonElement model) =>
        from step in model.Get("root").Get("activities") is { ValueKind: JsonValueKind.Array } steps ? steps.EnumerateArray().AsEnumerable() : []
        where step.Get("type").AsText() is { } type && Palette.Find(type) is { OnlyResult: null }
        let id = step.Get("id").AsText()
        where id is not null
        select id;

    static JsonObject Clean(JsonObject definition, IActivityCatalog catalog)
    {
        foreach (var name in transient) definition.Remove(name);
        (definition["customProperties"] as JsonObject)?.Remove(DefinitionView.RevisionProperty);
        Palette.Resolve(definition["root"]);
        NameTypes(definition["root"], catalog);
        return definition;
    }

    // A canvas leaves the type of an input it adds open, and an input without a type counts as absent.
    static void NameTypes(JsonNode? node, IActivityCatalog catalog)
    {
        if (node is JsonArray list)
            foreach (var item in list) NameTypes(item, catalog);
        if (node is not JsonObject members) return;
        foreach (var (_, value) in members) NameTypes(value, catalog);
        if (members["type"] is not JsonValue type || !type.TryGetValue<string>(out var name) || catalog.Find(name) is not { } descriptor) return;
        foreach (var input in descriptor.Inputs)
            if (members[PascalCase.ToCamel(input.Name)] is JsonObject given && given.ContainsKey("expression") && given["typeName"] is null) given["typeName"] = input.TypeName;
    }

    static JsonObject Read(string json) => (JsonObject)JsonNode.Parse(json, null, deep)!;

    static JsonObject Read(byte[] json) => (JsonObject)JsonNode.Parse(json, null, deep)!;
}
