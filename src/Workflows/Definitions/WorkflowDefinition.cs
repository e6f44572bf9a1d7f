using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>
/// One version of an Elsa 3 workflow definition. It keeps the file's JSON as it is, so that writing gives back every member, known or not,
/// in the same order. Immutable and safe to share between threads.
/// </summary>
public sealed class WorkflowDefinition
{
    internal WorkflowDefinition(JsonElement json, WorkflowGraph graph)
    {
        (Json, Graph) = (json, graph);
        graph.Definition = this;
        Id = json.Get("id").AsText() ?? "";
        DefinitionId = json.Get("definitionId").AsText() ?? Id;
        Name = json.Get("name").AsText()?.Trim();
        Description = json.Get("description").AsText()?.Trim();
        Version = json.Get("version").AsWholeNumber() is { } version && version > 0 ? version : 1;
        (IsLatest, IsPublished) = (json.Get("isLatest").AsFlag(), json.Get("isPublished").AsFlag());
        Variables = ReadAll(json, "variables", VariableDefinition.Read);
        Inputs = ReadAll(json, "inputs", ArgumentDefinition.Read);
        Outputs = ReadAll(json, "outputs", ArgumentDefinition.Read);
        Outcomes = ReadAll(json, "outcomes", outcome => ((JsonElement?)outcome).AsText());
        Options = json.Get("options") ?? default;
    }

    /// <summary>The file's JSON.</summary>
    public JsonElement Json { get; }

    /// <summary>The activities, indexed.</summary>
    public WorkflowGraph Graph { get; }

    /// <summary>The identity of this version row.</summary>
    public string Id { get; }

    /// <summary>The identity all versions share; the version's own id when the file has none.</summary>
    public string DefinitionId { get; }

    /// <summary>The name, trimmed.</summary>
    public string? Name { get; }

    /// <summary>The description, trimmed.</summary>
    public string? Description { get; }

    /// <summary>The version number; 1 when the file says nothing or zero.</summary>
    public int Version { get; }

    /// <summary>Whether this is the newest version.</summary>
    public bool IsLatest { get; }

    /// <summary>Whether this version is in force.</summary>
    public bool IsPublished { get; }

    /// <summary>The variables of the workflow.</summary>
    public IReadOnlyList<VariableDefinition> Variables { get; }

    /// <summary>The inputs the workflow declares.</summary>
    public IReadOnlyList<ArgumentDefinition> Inputs { get; }

    /// <summary>The outputs the workflow declares.</summary>
    public IReadOnlyList<ArgumentDefinition> Outputs { get; }

    /// <summary>The outcomes offered when the workflow is used as an activity.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>The options; undefined when there are none.</summary>
    public JsonElement Options { get; }

    /// <summary>Whether the definition asks that other branches go on after a fault; null when it leaves that to the host.</summary>
    public bool? ContinuesWithIncidents => Options.Get("incidentStrategyType").AsText() switch
    {
        null or "" => null,
        var strategy => strategy.Contains("ContinueWithIncidents", StringComparison.Ordinal),
    };

    /// <summary>Whether the workflow may be used as an activity; an old file says so at the top.</summary>
    public bool IsUsableAsActivity => (Options.Get("usableAsActivity") ?? Json.Get("usableAsActivity")).AsFlag();

    /// <summary>The activity type under which other workflows use this one: the name in Pascal case; null without a name.</summary>
    public string? ActivityType => string.IsNullOrWhiteSpace(Name) ? null : PascalCase.Of(Name);

    /// <summary>Reads a definition and lists every problem; the definition is null when one of them is an error.</summary>
    public static ParsedDefinition Parse(ReadOnlySpan<byte> utf8, ParseLimits? limits = null) =>
        new DefinitionReader(limits ?? ParseLimits.Default).Read(utf8.ToArray());

    /// <summary>Reads a definition from a stream and stops at the size limit.</summary>
    public static ParsedDefinition Parse(Stream stream, ParseLimits? limits = null) =>
        new DefinitionReader(limits ?? ParseLimits.Default).Read(stream);

    /// <summary>Writes the definition as it was read, compact; every member is kept.</summary>
    public byte[] Write() => DefinitionWriter.Write(Json, new DefinitionChange(), indented: false);

    /// <summary>Writes the definition for people to read.</summary>
    public byte[] WriteIndented() => DefinitionWriter.Write(Json, new DefinitionChange(), indented: true);

    /// <summary>The same definition with other version facts (see FORMAT A.8); all else keeps its place and value.</summary>
    public WorkflowDefinition With(DefinitionChange change) =>
        Parse(DefinitionWriter.Write(Json, change, indented: false), new ParseLimits(long.MaxValue, int.MaxValue)).Definition!;

    private static List<T> ReadAll<T>(JsonElement json, string name, Func<JsonElement, T?> read) where T : class =>
        json.Get(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(read).OfType<T>()] : [];
}
