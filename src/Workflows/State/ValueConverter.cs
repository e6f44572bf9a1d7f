using System.Globalization;

namespace CaseFlow.Workflows.State;

/// <summary>Converts engine values to the type an Elsa definition names; see <see cref="ValueType"/> for the names.</summary>
public static class ValueConverter
{
    /// <summary>
    /// The value as the named type (alias, <c>Alias?</c>, <c>Alias[]</c> or an old CLR name). Null and, except for text, blank text give null;
    /// a value that does not fit is refused with an <see cref="ExpressionException"/>. Numbers are rounded to integers as .NET does.
    /// </summary>
    public static object? Convert(object? value, string? typeName, bool isArray = false)
    {
        var type = ValueType.Of(typeName);
        var plain = ValueTree.Normalize(value);
        if (plain is null) return null;
        return isArray || type.IsArray ? ToList(plain, type) : ToScalar(plain, type);
    }

    private static object? ToScalar(object value, ValueType type)
    {
        if (type.Kind == ValueKind.Object) return value;
        if (type.Kind == ValueKind.Text) return ToText(value);
        if (value is string text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            value = text.Trim();
        }

        return Try(value, type) ?? throw Refused(value, type);
    }

    private static object? Try(object value, ValueType type) => type.Kind switch
    {
        ValueKind.Boolean => ToBoolean(value),
        ValueKind.Integer => ToNumber(value) is { } number ? ToInteger(number, type) : null,
        ValueKind.Double => ToDouble(value),
        ValueKind.Decimal => ToNumber(value),
        ValueKind.Instant => ToInstant(value),
        ValueKind.Day => ToInstant(value) is { } time ? DateOnly.FromDateTime(time.ToOffset(ValueTime.China).DateTime) : null,
        ValueKind.Span => value is TimeSpan || value is not string span ? value as TimeSpan? : ValueTime.TryReadSpan(span, out var read) ? read : null,
        ValueKind.Guid => value is Guid ? value : value is string id && Guid.TryParse(id, out var guid) ? guid : null,
        ValueKind.Json => value is string json ? ValueJson.ParsePlain(json) : value,
        ValueKind.Map => (value is string map ? ValueJson.ParsePlain(map) : value) as ValueMap,
        ValueKind.TextMap => (value is string texts ? ValueJson.ParsePlain(texts) : value) is ValueMap entries ? TextMap(entries) : null,
        _ => null,
    };

    /// <summary>The value as text the way Elsa prints it: <c>True</c>, JavaScript numbers, ISO times, JSON for lists and maps.</summary>
    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        double number => ValueNumber.Text(number),
        DateTimeOffset time => ValueTime.Text(time),
        DateOnly day => ValueTime.Text(day),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => ValueJson.ToPlainText(value),
    };

    private static ValueList? ToList(object value, ValueType type)
    {
        if (value is string text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            value = text.TrimStart().StartsWith('[') ? ValueJson.ParsePlain(text)! : text;
        }

        var items = value as ValueList ?? new ValueList { value };
        return new ValueList(items.Select(item => item is null ? null : ToScalar(item, type)));
    }

    private static ValueMap TextMap(ValueMap entries)
    {
        var map = new ValueMap();
        foreach (var (key, value) in entries) map[key] = value is null ? null : ToText(value);
        return map;
    }

    private static object? ToBoolean(object value) => value switch
    {
        bool => value,
        string text when bool.TryParse(text, out var flag) => flag,
        string => null,
        _ => ToDouble(value) is { } number ? number is not 0.0 : null,
    };

    private static object? ToDouble(object value) => value switch
    {
        double => value,
        long number => (double)number,
        decimal number => (double)number,
        bool flag => flag ? 1.0 : 0.0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static decimal? ToNumber(object value) => value switch
    {
        decimal number => number,
        long number => number,
        bool flag => flag ? 1 : 0,
        double number when Math.Abs(number) < 7.9e28 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? ToInteger(decimal number, ValueType type)
    {
        var rounded = Math.Round(number, MidpointRounding.ToEven);
        return rounded >= type.Least && rounded <= type.Most ? (long)rounded : null;
    }

    private static DateTimeOffset? ToInstant(object value) => value switch
    {
        DateTimeOffset time => time,
        DateOnly day => ValueTime.From(day),
        string text when ValueTime.TryRead(text, out var time) => time,
        _ => null,
    };

    private static ExpressionException Refused(object value, ValueType type)
    {
        var text = ToText(value);
        if (text.Length > 100) text = text[..100] + "…";
        return new($"'{text}' cannot be converted to {type.Name}.", $"“{text}”不能转换为 {type.Name}。");
    }
}
