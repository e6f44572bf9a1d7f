using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Web.Api;

/// <summary>
/// Reads the texts of requests and refuses control characters other than tab and line ends: no person types them, PostgreSQL cannot keep a zero character,
/// and in a printed notice they do harm.
/// </summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    /// <summary>How the refusal begins, by which the problem writer knows it.</summary>
    public const string Complaint = "control-character", TooLong = "too-long";

    /// <summary>More than any opinion, reason or statement needs; fields of forms and of the register have narrower limits of their own.</summary>
    public const int MaxLength = 10_000;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        var text = reader.GetString();
        if (text!.Length > MaxLength) throw new JsonException(TooLong);
        return IsPlain(text) ? text : throw new JsonException(Complaint);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>Whether a text holds nothing but what can be read.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')) return false;
        return true;
    }
}
