using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>An input or output a workflow declares.</summary>
/// <param name="TypeName">The Elsa type alias; Object when the file gives none.</param>
public sealed record ArgumentDefinition(string Name, string TypeName, bool IsArray, string? DisplayName, string? Description, string? Category)
{
    /// <summary>Reads an input or output definition; null when it has no name.</summary>
    public static ArgumentDefinition? Read(JsonElement json) => json.Get("name").AsText() is not { } name
        ? null
        : new(
            name, json.Get("type").AsText() ?? "Object", json.Get("isArray").AsFlag(), json.Get("displayName").AsText(),
            json.Get("description").AsText(), json.Get("category").AsText());
}
