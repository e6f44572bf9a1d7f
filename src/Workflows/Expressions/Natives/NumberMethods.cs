using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The methods of numbers.</summary>
internal static class NumberMethods
{
    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["toFixed"] = ToFixed,
        ["toString"] = (in call) => call.IntegerOf(0, 10) == 10 ? Coerce.ToText(call.Run, call.Self) : Radix(call, call.IntegerOf(0, 10)),
        ["valueOf"] = (in call) => call.Self,
    }.ToFrozenDictionary();

    private static object? ToFixed(in Call call)
    {
        var digits = call.IntegerOf(0, 0);
        if (digits is < 0 or > 100) throw call.At.Fault("toFixed takes 0 to 100 digits", "toFixed 的小数位数应为 0 到 100");
        var number = Coerce.ToNumber(call.Self);
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e21) return Coerce.ToText(call.Run, number);
        return (number < 0 ? "-" : "") + Rounded(Math.Abs(number), digits);
    }

    // The exact value of the double decides and a tie goes up; .NET rounds a tie to even.
    private static string Rounded(double number, int digits)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)(bits >> 52);
        var mantissa = new BigInteger(exponent == 0 ? bits : bits & 0xFFFFFFFFFFFFF | 0x10000000000000);
        var shift = Math.Max(exponent, 1) - 1075;
        var scaled = mantissa * BigInteger.Pow(10, digits) * 2;
        scaled = shift >= 0 ? scaled << shift : scaled >> -shift;
        var text = ((scaled + 1) >> 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        return digits == 0 ? text : $"{text[..^digits]}.{text[^digits..]}";
    }

    private static string Radix(in Call call, int radix)
    {
        var number = Coerce.ToNumber(call.Self);
        if (radix is < 2 or > 36) throw call.At.Fault("toString takes a base of 2 to 36", "toString 的进制应为 2 到 36");
        if (number != Math.Floor(number) || Math.Abs(number) > long.MaxValue)
            throw call.At.Fault("toString with a base takes whole numbers only", "toString 指定进制时只支持整数");
        var rest = (ulong)Math.Abs(number);
        var text = rest == 0 ? "0" : "";
        for (; rest > 0; rest /= (ulong)radix) text = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % (ulong)radix)] + text;
        return number < 0 ? "-" + text : text;
    }
}
