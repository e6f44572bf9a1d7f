using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>What a cell says once blanks and look-alike digits are out of the way.</summary>
static partial class CellText
{
    public static string Clean(string text) => text.Trim().Trim('\uFEFF', '\u200B');

    /// <summary>Digits and signs typed with a Chinese input method mean the same as plain ones.</summary>
    public static string Narrow(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E')) return text;
        return string.Create(text.Length, text, static (narrow, wide) =>
        {
            for (var i = 0; i < narrow.Length; i++) narrow[i] = wide[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[i] - 0xFEE0) : wide[i];
        });
    }

    /// <summary>True for a text that a spreadsheet would run when the register is exported again.</summary>
    public static bool IsFormula(string raw)
    {
        if (raw.Length < 2 || Narrow(raw)[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r')) return false;
        var text = Narrow(Clean(raw));
        return !PlainNumber().IsMatch(text) && !PhoneLike().IsMatch(text) && !IdLike().IsMatch(text);
    }

    public static bool IsScientific(string text) => Scientific().IsMatch(text);

    /// <summary>A number with optional thousands separators; never with an exponent, which Excel writes for digits it lost.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(Narrow(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^[+-]?\d[\d,]*(\.\d+)?([eE][+-]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^\+?\d[\d\- ]{4,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneLike();

    [GeneratedRegex(@"^\d{17}[\dXx]$", RegexOptions.CultureInvariant)]
    private static partial Regex IdLike();

    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+?\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();
}
