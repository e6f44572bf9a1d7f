using System.Globalization;

namespace CaseFlow.Workflows.State;

/// <summary>Numbers as text.</summary>
public static class ValueNumber
{
    /// <summary>The number as JavaScript writes it: <c>4</c>, <c>0.1</c>, <c>1e+21</c>, <c>NaN</c>.</summary>
    public static string Text(double number)
    {
        if (Math.Abs(number) < 1e15 && number == Math.Floor(number)) return ((long)number).ToString(CultureInfo.InvariantCulture);
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        return (number < 0 ? "-" : "") + Layout(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
    }

    // .NET finds the same shortest digits as JavaScript but changes to the exponent form at other sizes.
    private static string Layout(string shortest)
    {
        var mark = shortest.IndexOf('E');
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa.Length : point;
        var padded = mantissa.Replace(".", "");
        var digits = padded.TrimStart('0');
        var scale = whole + exponent - (padded.Length - digits.Length);
        digits = digits.TrimEnd('0');
        if (scale is > 0 and <= 21)
            return digits.Length <= scale ? digits.PadRight(scale, '0') : $"{digits[..scale]}.{digits[scale..]}";
        if (scale is > -6 and <= 0) return "0." + new string('0', -scale) + digits;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return $"{digits[0]}{fraction}e{(scale > 0 ? "+" : "-")}{Math.Abs(scale - 1)}";
    }
}
