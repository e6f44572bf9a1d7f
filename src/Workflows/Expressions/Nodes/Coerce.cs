using System.Globalization;
using System.Text;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>The conversions of JavaScript. Lists become text as there, times become ISO 8601 text.</summary>
internal static class Coerce
{
    public static bool IsNumber(object? value) => value is double or long or decimal;

    public static bool IsNothing(object? value) => value is null or Undefined;

    public static bool ToBoolean(object? value) => value switch
    {
        bool flag => flag,
        null or Undefined => false,
        double number => number != 0 && !double.IsNaN(number),
        long number => number != 0,
        decimal number => number != 0,
        string text => text.Length > 0,
        _ => true,
    };

    public static double ToNumber(object? value) => value switch
    {
        double number => number,
        long number => number,
        decimal number => (double)number,
        bool flag => flag ? 1 : 0,
        null => 0,
        string text => ToNumber(text),
        DateTimeOffset time => Milliseconds(time),
        DateOnly day => Milliseconds(ValueTime.From(day)),
        TimeSpan span => span.TotalMilliseconds,
        ValueList { Count: 0 } => 0,
        ValueList { Count: 1 } list when list[0] is string or double or long or decimal => ToNumber(list[0]),
        _ => double.NaN,
    };

    public static double Milliseconds(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    /// <summary>Cuts the fraction and keeps the number in the int range; NaN is zero.</summary>
    public static int ToInteger(double number) => double.IsNaN(number) ? 0 : (int)Math.Clamp(Math.Truncate(number), int.MinValue, int.MaxValue);

    public static string ToText(ScriptRun run, object? value) => value switch
    {
        string text => text,
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => ValueNumber.Text(number),
        ValueList list => Join(run, list, ","),
        ValueMap { Count: 2 } map when map["name"] is "Error" => ErrorText(run, map),
        ValueMap => "[object Object]",
        Function => "function",
        DateTimeOffset time => ValueTime.Text(time.ToOffset(ValueTime.China)),
        DateOnly day => ValueTime.Text(day),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string ErrorText(ScriptRun run, ValueMap error)
    {
        var text = "Error: " + (error["message"] as string);
        run.Write(text.Length);
        return text;
    }

    public static string Join(ScriptRun run, ValueList list, string separator)
    {
        run.Descend();
        var text = new StringBuilder();
        for (var index = 0; index < list.Count; index++)
        {
            run.Step();
            var part = IsNothing(list[index]) ? "" : ToText(run, list[index]);
            run.Grow(text.Length + (long)part.Length + separator.Length, part.Length + separator.Length);
            if (index > 0) text.Append(separator);
            text.Append(part);
        }

        run.Ascend();
        return text.ToString();
    }

    /// <summary>The name a value has as a key of an object.</summary>
    public static string ToKey(ScriptRun run, object? value)
    {
        var key = ToText(run, value);
        run.Read(key);
        return key;
    }

    public static string TypeOf(object? value) => value switch
    {
        Undefined => "undefined",
        string => "string",
        bool => "boolean",
        double or long or decimal => "number",
        Function => "function",
        _ => "object",
    };

    private static double ToNumber(string text)
    {
        // No number is that long, and reading one costs time no step would count.
        if (text.Length > 1000) return double.NaN;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return 0;
        if (trimmed is "Infinity" or "+Infinity") return double.PositiveInfinity;
        if (trimmed is "-Infinity") return double.NegativeInfinity;
        if (trimmed.Length > 2 && trimmed[0] == '0' && char.IsAsciiLetter(trimmed[1]) && trimmed[1] is not ('e' or 'E')) return Radix(trimmed);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!char.IsAsciiDigit(trimmed[^1]) && trimmed[^1] != '.') return double.NaN;
        return double.TryParse(trimmed, style, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    private static double Radix(ReadOnlySpan<char> text)
    {
        var radix = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
        var number = 0.0;
        foreach (var symbol in text[2..])
        {
            var digit = DigitOf(symbol);
            if (digit >= radix) return double.NaN;
            number = number * radix + digit;
        }

        return number;
    }

    /// <summary>The value of a digit up to z = 35; 99 for any other character.</summary>
    public static int DigitOf(char symbol) => symbol switch
    {
        >= '0' and <= '9' => symbol - '0',
        >= 'a' and <= 'z' => symbol - 'a' + 10,
        >= 'A' and <= 'Z' => symbol - 'A' + 10,
        _ => 99,
    };
}
