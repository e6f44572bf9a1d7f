using System.Globalization;
using System.Text;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>The characters of text literals with their escapes.</summary>
internal static class TextReader
{
    public static void ReadSymbol(Cursor cursor, StringBuilder value)
    {
        if (cursor.Current != '\\')
        {
            // A template's line ends are always "\n", whatever the file has.
            if (cursor.Current == '\r' && cursor.Peek(1) == '\n') cursor.Advance();
            value.Append(cursor.Current == '\r' ? '\n' : cursor.Current);
            cursor.Advance();
            return;
        }

        cursor.Advance();
        var symbol = cursor.Current;
        if (symbol is 'x' or 'u') ReadCode(cursor, value);
        else if (symbol == '\r' && cursor.Peek(1) == '\n') cursor.Advance(2);
        else
        {
            if (symbol is not ('\n' or '\r')) value.Append(Simple(symbol));
            cursor.Advance();
        }
    }

    private static char Simple(char symbol) => symbol switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => symbol,
    };

    private static void ReadCode(Cursor cursor, StringBuilder value)
    {
        var at = cursor.At;
        var isBraced = cursor.Current == 'u' && cursor.Peek(1) == '{';
        var length = cursor.Current == 'x' ? 2 : 4;
        cursor.Advance(isBraced ? 2 : 1);
        var start = cursor.Index;
        while (char.IsAsciiHexDigit(cursor.Current) && cursor.Index - start < (isBraced ? 6 : length)) cursor.Advance();
        var digits = cursor.From(start);
        var isWhole = isBraced ? digits.Length > 0 && cursor.Current == '}' : digits.Length == length;
        if (!isWhole || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF)
            throw at.Error("the escape in the text is wrong", "文字中的转义写法有误");
        if (isBraced) cursor.Advance();
        if (code > 0xFFFF) value.Append(char.ConvertFromUtf32(code));
        else value.Append((char)code);
    }
}
