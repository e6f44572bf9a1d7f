using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Writes definition JSON; members that change keep their place, new ones go to the end.</summary>
internal static class DefinitionWriter
{
    public static byte[] Write(JsonElement json, DefinitionChange change, bool indented)
    {
        var buffer = new MemoryStream();
        // Relaxed escaping keeps Chinese text readable in the file.
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 100_000 };
        using (var writer = new Utf8JsonWriter(buffer, options)) WriteRoot(writer, json, Replacements(change));
        return buffer.ToArray();
    }

    private static void WriteRoot(Utf8JsonWriter writer, JsonElement json, Dictionary<string, object> replacements)
    {
        writer.WriteStartObject();
        foreach (var member in json.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (replacements.Remove(member.Name, out var value)) WriteValue(writer, value);
            else member.Value.WriteTo(writer);
        }

        foreach (var (name, value) in replacements)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, object> Replacements(DefinitionChange change)
    {
        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        void Add(string name, object? value)
        {
            if (value is not null) values[name] = value;
        }

        Add("id", change.Id);
        Add("definitionId", change.DefinitionId);
        Add("version", change.Version);
        Add("isLatest", change.IsLatest);
        Add("isPublished", change.IsPublished);
        Add("createdAt", change.CreatedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        Add("toolVersion", change.ToolVersion);
        return values;
    }

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        if (value is bool flag) writer.WriteBooleanValue(flag);
        else if (value is int number) writer.WriteNumberValue(number);
        else writer.WriteStringValue((string)value);
    }
}
