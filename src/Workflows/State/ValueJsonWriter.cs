using System.Globalization;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>Writes engine values in the stored or the plain form of <see cref="ValueJson"/>.</summary>
internal readonly record struct ValueJsonWriter(Utf8JsonWriter Writer, bool IsStored)
{
    public void Write(object? value, int depth)
    {
        switch (value)
        {
            case null: Writer.WriteNullValue(); break;
            case string text: Writer.WriteStringValue(text); break;
            case bool flag: Writer.WriteBooleanValue(flag); break;
            case long number: Writer.WriteNumberValue(number); break;
            case double number: WriteNumber(number); break;
            case ValueList list: WriteList(list, depth); break;
            case ValueMap map: WriteMap(map, depth); break;
            default: WriteScalar(value); break;
        }
    }

    // "1.0" and not "1": a double stays a double when it is read back.
    private void WriteNumber(double number)
    {
        if (double.IsFinite(number))
        {
            var text = number.ToString("R", CultureInfo.InvariantCulture);
            var isMarked = !IsStored || text.Contains('.') || text.Contains('E');
            Writer.WriteRawValue(isMarked ? text : text + ".0", skipInputValidation: true);
        }
        else if (IsStored) WriteTagged("~n", ValueNumber.Text(number));
        else Writer.WriteNullValue();
    }

    private void WriteScalar(object value)
    {
        switch (value)
        {
            case decimal number when !IsStored: Writer.WriteNumberValue(number); break;
            case decimal number: WriteTagged("~m", number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: WriteTagged("~d", ValueTime.Text(time)); break;
            case DateOnly day: WriteTagged("~o", ValueTime.Text(day)); break;
            case TimeSpan span: WriteTagged("~s", span.ToString("c", CultureInfo.InvariantCulture)); break;
            case Guid id: WriteTagged("~g", IsStored ? id.ToString("N") : id.ToString()); break;
            default: Write(ValueTree.Normalize(value), 0); break;
        }
    }

    private void WriteTagged(string tag, string text)
    {
        if (!IsStored)
        {
            Writer.WriteStringValue(text);
            return;
        }

        Writer.WriteStartObject();
        Writer.WriteString(tag, text);
        Writer.WriteEndObject();
    }

    private void WriteList(ValueList list, int depth)
    {
        if (depth >= ValueTree.MaxDepth) throw ValueTree.TooDeep();
        Writer.WriteStartArray();
        foreach (var item in list.Items) Write(item, depth + 1);
        Writer.WriteEndArray();
    }

    private void WriteMap(ValueMap map, int depth)
    {
        if (depth >= ValueTree.MaxDepth) throw ValueTree.TooDeep();
        Writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            Writer.WritePropertyName(IsStored && map.Count == 1 && key.StartsWith('~') ? "~" + key : key);
            Write(value, depth + 1);
        }

        Writer.WriteEndObject();
    }
}
