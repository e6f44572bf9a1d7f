using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">What SetVariable and captured outputs refer to; the name when the file gives no id.</param>
/// <param name="TypeName">The Elsa type alias; Object when the file gives none.</param>
/// <param name="Value">The initial value as the file has it; undefined when there is none.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, bool IsArray, JsonElement Value, VariableStorage Storage)
{
    /// <summary>Reads a variable model; null when it has neither name nor id.</summary>
    public static VariableDefinition? Read(JsonElement json)
    {
        var (id, name) = (json.Get("id").AsText(), json.Get("name").AsText());
        if ((id ?? name) is not { } key) return null;
        var driver = json.Get("storageDriverTypeName") ?? json.Get("storageDriverType");
        return new(
            id ?? key, name ?? key, json.Get("typeName").AsText() ?? "Object", json.Get("isArray").AsFlag(),
            json.Get("value") ?? default, StorageOf(driver.AsText()));
    }

    /// <summary>The storage behind a driver name, old or new, long or short.</summary>
    public static VariableStorage StorageOf(string? driver) => driver switch
    {
        null or "" => VariableStorage.None,
        _ when driver.Contains("Memory", StringComparison.OrdinalIgnoreCase) => VariableStorage.Memory,
        _ => VariableStorage.Instance,
    };
}

/// <summary>Where a variable lives between two bursts: with the instance, in memory only (lost), or nowhere (lost).</summary>
public enum VariableStorage { None, Memory, Instance }
