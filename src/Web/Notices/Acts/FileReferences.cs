using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Web.Notices.Acts;

/// <summary>Reads the ids of uploaded files as numbers, the way an upload answers them, or as texts, the way forms keep them.</summary>
internal sealed class FileReferences : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        List<string> files = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            files.Add(reader.TokenType switch
            {
                JsonTokenType.Number when reader.TryGetInt64(out var id) => id.ToString(CultureInfo.InvariantCulture),
                JsonTokenType.String => reader.GetString()!,
                _ => throw new JsonException(),
            });
        }

        return files;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var file in value) writer.WriteStringValue(file);
        writer.WriteEndArray();
    }
}
