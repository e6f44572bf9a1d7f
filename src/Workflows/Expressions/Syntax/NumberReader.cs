using System.Globalization;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>Number literals: decimal, hexadecimal, octal, binary, with <c>_</c> between digits.</summary>
internal static class NumberReader
{
    public static double Read(Cursor cursor)
    {
        var radix = cursor.Current == '0' ? char.ToLowerInvariant(cursor.Peek(1)) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 10 } : 10;
        return radix == 10 ? Decimal(cursor) : Whole(cursor, radix);
    }

    private static double Whole(Cursor cursor, int radix)
    {
        cursor.Advance(2);
        var (number, count) = (0.0, 0);
        for (; Coerce.DigitOf(cursor.Current) < radix || cursor.Current == '_'; cursor.Advance())
            if (cursor.Current != '_') (number, count) = (number * radix + Coerce.DigitOf(cursor.Current), count + 1);
        return count > 0 ? number : throw cursor.At.Error("digits are missing", "缺少数字");
    }

    private static double Decimal(Cursor cursor)
    {
        var (at, start) = (cursor.At, cursor.Index);
        if (cursor.Current == '0' && char.IsAsciiDigit(cursor.Peek(1))) throw at.Error("a number cannot start with 0", "数字不能以 0 开头");
        Digits(cursor);
        if (cursor.Current == '.')
        {
            cursor.Advance();
            Digits(cursor);
        }

        if (cursor.Current is 'e' or 'E')
        {
            cursor.Advance(cursor.Peek(1) is '+' or '-' ? 2 : 1);
            if (!char.IsAsciiDigit(cursor.Current)) throw cursor.At.Error("digits are missing", "缺少数字");
            Digits(cursor);
        }

        return double.Parse(cursor.From(start).Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static void Digits(Cursor cursor)
    {
        while (char.IsAsciiDigit(cursor.Current) || cursor.Current == '_') cursor.Advance();
    }
}
