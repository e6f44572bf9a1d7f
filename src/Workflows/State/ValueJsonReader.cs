using System.Globalization;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>Reads engine values from the stored or the plain form of <see cref="ValueJson"/>; the depth limit is that of the JSON reader.</summary>
internal static class ValueJsonReader
{
    public static object? Read(JsonElement element, bool isStored)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new ValueMap();
                foreach (var property in element.EnumerateObject()) map[property.Name] = Read(property.Value, isStored);
                return isStored ? Untag(map) : map;
            case JsonValueKind.Array:
                var list = new ValueList(element.GetArrayLength());
                foreach (var item in element.EnumerateArray()) list.Add(Read(item, isStored));
                return list;
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.Number: return Number(element.GetRawText());
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default: return null;
        }
    }

    public static object? Read(ref Utf8JsonReader reader, bool isStored)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var map = new ValueMap();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = isStored ? NameCache.Read(ref reader) : reader.GetString()!;
                    reader.Read();
                    map[key] = Read(ref reader, isStored);
                }

                return isStored ? Untag(map) : map;
            case JsonTokenType.StartArray:
                var list = new ValueList();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) list.Add(Read(ref reader, isStored));
                return list;
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var integer) && !reader.ValueSpan.Contains((byte)'.') ? integer : Number(ref reader);
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            default: return null;
        }
    }

    private static object Number(ref Utf8JsonReader reader) => reader.GetDouble();

    private static object Number(string text) =>
        text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? (object)integer
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object Untag(ValueMap map)
    {
        if (map.Count != 1) return map;
        var (key, value) = map.At(0);
        if (!key.StartsWith('~')) return map;
        if (key.StartsWith("~~", StringComparison.Ordinal)) return new ValueMap { [key[1..]] = value };
        return value is string text ? Scalar(key, text) : throw Unknown(key);
    }

    private static object Scalar(string tag, string text) => tag switch
    {
        "~d" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "~o" => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "~s" => TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture),
        "~g" => Guid.Parse(text),
        "~m" => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
        "~n" => text switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, _ => double.NegativeInfinity },
        _ => throw Unknown(tag),
    };

    private static ExpressionException Unknown(string tag) =>
        new($"The stored value has the unknown mark '{tag}'.", $"保存的值带有未知标记“{tag}”。");
}
