using System.Globalization;
using System.Text;
using System.Xml;

namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>Makes any text safe for a sheet: XML cannot hold most control characters, and Excel reads _x0041_ as a letter.</summary>
static class XlsxText
{
    public static string Escape(string text)
    {
        var start = FirstUnsafe(text);
        return start < 0 ? text : EscapeFrom(text, start);
    }

    static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || IsEscapeLike(text, i) || !IsWhole(text, ref i)) return i;
        }
        return -1;
    }

    static string EscapeFrom(string text, int start)
    {
        var safe = new StringBuilder(text, 0, start, text.Length + 16);
        for (var i = start; i < text.Length; i++)
        {
            var first = i;
            if (text[i] == '\r' || (char.IsControl(text[i]) && !XmlConvert.IsXmlChar(text[i])))
                safe.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else if (IsEscapeLike(text, i)) safe.Append("_x005F_");
            else if (IsWhole(text, ref i)) safe.Append(text, first, i - first + 1);
            else safe.Append('\uFFFD');
        }
        return safe.ToString();
    }

    // Moves over the second half of a pair; half a pair alone cannot be written.
    static bool IsWhole(string text, ref int i)
    {
        if (!char.IsSurrogate(text[i])) return XmlConvert.IsXmlChar(text[i]);
        if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
        i++;
        return true;
    }

    static bool IsEscapeLike(string text, int i) =>
        text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
        && !text.AsSpan(i + 2, 4).ContainsAnyExcept("0123456789abcdefABCDEF");
}
