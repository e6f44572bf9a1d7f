using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>
/// Engine values as JSON. The stored form (<see cref="Write"/>, <see cref="Read(JsonElement)"/>) loses nothing: a type JSON does not know is an object
/// with the single key <c>~d ~o ~s ~g ~m ~n</c>, and a map that looks like one gets another <c>~</c>. The plain form is what people and Elsa files write.
/// </summary>
public static class ValueJson
{
    /// <summary>Writer options that keep Chinese text readable and short; the text must not be pasted into HTML without encoding.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the stored form; refuses values nested deeper than <see cref="ValueTree.MaxDepth"/>.</summary>
    public static void Write(Utf8JsonWriter writer, object? value) => new ValueJsonWriter(writer, IsStored: true).Write(value, 0);

    /// <summary>Writes plain JSON: instants as ISO 8601 text, spans as <c>d.hh:mm:ss</c>, decimals as numbers, NaN and infinity as null.</summary>
    public static void WritePlain(Utf8JsonWriter writer, object? value) => new ValueJsonWriter(writer, IsStored: false).Write(value, 0);

    /// <summary>Reads the stored form.</summary>
    public static object? Read(JsonElement element) => ValueJsonReader.Read(element, isStored: true);

    /// <summary>Reads the stored form; the reader stands on the first token of the value and is left on its last.</summary>
    public static object? Read(ref Utf8JsonReader reader) => ValueJsonReader.Read(ref reader, isStored: true);

    /// <summary>Reads plain JSON; every key is just a key.</summary>
    public static object? ReadPlain(JsonElement element) => ValueJsonReader.Read(element, isStored: false);

    /// <summary>The stored form as text.</summary>
    public static string ToText(object? value) => Text(value, isStored: true);

    /// <summary>Plain JSON as text.</summary>
    public static string ToPlainText(object? value) => Text(value, isStored: false);

    /// <summary>Reads the text of the stored form.</summary>
    public static object? Parse(string text) => Parse(text, isStored: true);

    /// <summary>Reads the text of plain JSON; anything else is refused.</summary>
    public static object? ParsePlain(string text) => Parse(text, isStored: false);

    private static object? Parse(string text, bool isStored)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
            reader.Read();
            var value = ValueJsonReader.Read(ref reader, isStored);
            reader.Read();
            return value;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new ExpressionException($"The text is not valid JSON: {e.Message}", "这段文字不是有效的 JSON。");
        }
    }

    private static string Text(object? value, bool isStored) => JsonRoom.Write(
        (value, isStored), static (writer, of) => new ValueJsonWriter(writer, of.isStored).Write(of.value, 0), static written => Encoding.UTF8.GetString(written));
}
