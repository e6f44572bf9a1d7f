using System.Collections.Frozen;
using System.Globalization;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The names every script knows from JavaScript.</summary>
internal static class Globals
{
    public static readonly FrozenDictionary<string, object?> Table = new Dictionary<string, object?>
    {
        ["undefined"] = Undefined.Value,
        ["NaN"] = double.NaN,
        ["Infinity"] = double.PositiveInfinity,
        ["variables"] = ScopeValues.Variables,
        ["input"] = ScopeValues.Inputs,
        ["Math"] = MathSpace.Value,
        ["JSON"] = NameSpace.Of("JSON", new() { ["stringify"] = JsonText.Stringify, ["parse"] = JsonText.Parse }),
        ["Object"] = ObjectSpace.Value,
        ["Array"] = NameSpace.Of("Array", new() { ["isArray"] = (in call) => Undefined.Of(call[0] is ValueList), ["from"] = ListFrom, ["of"] = (in call) => new ValueList(call.Arguments) }),
        ["Number"] = NumberSpace(),
        ["String"] = new NameSpace("String", FrozenDictionary<string, object?>.Empty, (in call) => call.Arguments.Length == 0 ? "" : call.TextOf(0)),
        ["Boolean"] = new NameSpace("Boolean", FrozenDictionary<string, object?>.Empty, (in call) => Undefined.Of(Coerce.ToBoolean(call[0]))),
        ["Date"] = NameSpace.Of("Date", new() { ["now"] = (in call) => Coerce.Milliseconds(call.Run.Scope.Now), ["parse"] = TimeMethods.Parse }),
        ["Error"] = new NameSpace("Error", FrozenDictionary<string, object?>.Empty, NewError),
        ["console"] = NameSpace.Of("console", new() { ["log"] = Nothing, ["info"] = Nothing, ["warn"] = Nothing, ["error"] = Nothing, ["debug"] = Nothing }),
        ["parseInt"] = new NativeFunction(ParseInt),
        ["parseFloat"] = new NativeFunction(ParseFloat),
        ["isNaN"] = new NativeFunction((in call) => Undefined.Of(double.IsNaN(call.NumberOf(0)))),
        ["isFinite"] = new NativeFunction((in call) => Undefined.Of(double.IsFinite(call.NumberOf(0)))),
    }.ToFrozenDictionary();

    public static readonly NativeFunction NewDate = new(TimeMethods.Create);

    public static readonly NativeFunction NewErrorFunction = new(NewError);

    private static object? Nothing(in Call call) => Undefined.Value;

    private static object? NewError(in Call call) => new ValueMap { ["name"] = "Error", ["message"] = call.Has(0) ? call.TextOf(0) : "" };

    private static NameSpace NumberSpace()
    {
        var members = new Dictionary<string, object?>
        {
            ["MAX_SAFE_INTEGER"] = 9007199254740991.0,
            ["MIN_SAFE_INTEGER"] = -9007199254740991.0,
            ["EPSILON"] = Math.Pow(2, -52),
            ["MAX_VALUE"] = double.MaxValue,
            ["parseInt"] = new NativeFunction(ParseInt),
            ["parseFloat"] = new NativeFunction(ParseFloat),
            ["isNaN"] = new NativeFunction((in call) => Undefined.Of(Coerce.IsNumber(call[0]) && double.IsNaN(call.NumberOf(0)))),
            ["isFinite"] = new NativeFunction((in call) => Undefined.Of(Coerce.IsNumber(call[0]) && double.IsFinite(call.NumberOf(0)))),
            ["isInteger"] = new NativeFunction((in call) => Undefined.Of(Coerce.IsNumber(call[0]) && call.NumberOf(0) is var number && double.IsFinite(number) && number == Math.Floor(number))),
        };
        return new NameSpace("Number", members.ToFrozenDictionary(), (in call) => call.Arguments.Length == 0 ? 0.0 : call.NumberOf(0));
    }

    private static object? ListFrom(in Call call)
    {
        var source = call[0];
        var count = source is ValueMap map ? Coerce.ToInteger(Coerce.ToNumber(map["length"])) : 0;
        call.Run.Fill(Math.Max(0, source is ValueList list ? list.Count : source is string text ? text.Length : count));
        var items = source is ValueMap ? new ValueList(Enumerable.Repeat<object?>(Undefined.Value, Math.Max(0, count))) : new ValueList(Sequence.Of(call.Run, source, call.At));
        return call.Has(1) ? ListCallbacks.Map(call with { Self = items, Arguments = [call[1]] }) : items;
    }

    private static object? ParseInt(in Call call)
    {
        var text = call.TextOf(0).AsSpan().Trim();
        call.Run.Step(text.Length >> 6);
        var radix = call.IntegerOf(1, 0);
        var isNegative = text.StartsWith("-");
        if (isNegative || text.StartsWith("+")) text = text[1..];
        if (radix is 0 or 16 && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            text = text[2..];
            radix = 16;
        }

        if (radix == 0) radix = 10;
        var (number, count) = (0.0, 0);
        while (count < text.Length && Coerce.DigitOf(text[count]) < radix) number = number * radix + Coerce.DigitOf(text[count++]);
        return count == 0 || radix is < 2 or > 36 ? double.NaN : isNegative ? -number : number;
    }

    private static object? ParseFloat(in Call call)
    {
        var text = call.TextOf(0).Trim();
        if (text.Length > 1000) text = text[..1000];
        if (text.StartsWith("Infinity", StringComparison.Ordinal) || text.StartsWith("+Infinity", StringComparison.Ordinal)) return double.PositiveInfinity;
        if (text.StartsWith("-Infinity", StringComparison.Ordinal)) return double.NegativeInfinity;
        var end = NumberEnd(text);
        return double.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    // The longest start that is a number: sign, digits, point, digits, and an exponent only when it has digits.
    private static int NumberEnd(string text)
    {
        var index = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        index = DigitsEnd(text, index);
        if (index < text.Length && text[index] == '.') index = DigitsEnd(text, index + 1);
        if (index >= text.Length || text[index] is not ('e' or 'E')) return index;
        var sign = index + 1 < text.Length && text[index + 1] is '+' or '-' ? 2 : 1;
        var end = DigitsEnd(text, index + sign);
        return end > index + sign ? end : index;
    }

    private static int DigitsEnd(string text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index])) index++;
        return index;
    }
}
