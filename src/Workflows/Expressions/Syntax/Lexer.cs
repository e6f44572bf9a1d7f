using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>Cuts a script into tokens, without recursion, and pairs its brackets.</summary>
internal sealed class Lexer(string text)
{
    // Longer signs first: the first that fits is taken.
    private static readonly string[] Signs =
    [
        ">>>=", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "...",
        "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
        "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".",
    ];

    private readonly Cursor cursor = new(text);
    private readonly List<Token> tokens = [];
    private readonly Stack<int> open = new();
    private bool isAfterNewline;

    public Token[] Read()
    {
        while (SkipBlank())
        {
            var symbol = cursor.Current;
            if (IsNameStart(symbol)) ReadName();
            else if (char.IsAsciiDigit(symbol) || symbol == '.' && char.IsAsciiDigit(cursor.Peek(1))) ReadNumber();
            else if (symbol is '"' or '\'') ReadText(symbol);
            else if (symbol == '`') ReadTemplate(TokenKind.TemplateStart);
            else ReadSign();
        }

        if (open.Count > 0) throw tokens[open.Peek()].At.Error("the bracket opened here is not closed", "此处的括号没有闭合");
        Add(TokenKind.End, "", cursor.At);
        return [.. tokens];
    }

    private void Add(TokenKind kind, string value, Place at, double number = 0, bool isLast = false)
    {
        tokens.Add(new Token(kind, value, number, at, isAfterNewline) { IsLastPart = isLast });
        isAfterNewline = false;
    }

    private bool SkipBlank()
    {
        while (!cursor.IsAtEnd)
        {
            if (cursor.Current is '\n' or '\r' or '\u2028' or '\u2029') isAfterNewline = true;
            if (char.IsWhiteSpace(cursor.Current) || cursor.Current == '\ufeff') cursor.Advance();
            else if (cursor.StartsWith("//")) while (!cursor.IsAtEnd && cursor.Current != '\n') cursor.Advance();
            else if (cursor.StartsWith("/*")) SkipComment();
            else return true;
        }

        return false;
    }

    private void SkipComment()
    {
        var start = cursor.At;
        while (!cursor.StartsWith("*/"))
        {
            if (cursor.IsAtEnd) throw start.Error("the comment is not closed", "注释没有结束");
            if (cursor.Current == '\n') isAfterNewline = true;
            cursor.Advance();
        }

        cursor.Advance(2);
    }

    private static bool IsNameStart(char symbol) => char.IsLetter(symbol) || symbol is '_' or '$';

    private void ReadName()
    {
        var (at, start) = (cursor.At, cursor.Index);
        while (IsNameStart(cursor.Current) || char.IsDigit(cursor.Current)) cursor.Advance();
        Add(TokenKind.Name, cursor.From(start), at);
    }

    private void ReadNumber()
    {
        var at = cursor.At;
        var number = NumberReader.Read(cursor);
        if (IsNameStart(cursor.Current)) throw cursor.At.Error("a number cannot be followed by a letter (big integers are not supported)", "数字后不能紧跟字母（不支持大整数）");
        Add(TokenKind.Number, "", at, number);
    }

    private void ReadText(char quote)
    {
        var at = cursor.At;
        cursor.Advance();
        var value = new System.Text.StringBuilder();
        while (cursor.Current != quote)
        {
            if (cursor.IsAtEnd || cursor.Current is '\n' or '\r') throw at.Error("the text is not closed", "文字没有结束引号");
            TextReader.ReadSymbol(cursor, value);
        }

        cursor.Advance();
        Add(TokenKind.Text, value.ToString(), at);
    }

    private void ReadTemplate(TokenKind kind)
    {
        var at = cursor.At;
        cursor.Advance();
        var value = new System.Text.StringBuilder();
        while (cursor.Current != '`' && !cursor.StartsWith("${"))
        {
            if (cursor.IsAtEnd) throw at.Error("the template text is not closed", "模板文字没有结束");
            TextReader.ReadSymbol(cursor, value);
        }

        var isLast = cursor.Current == '`';
        cursor.Advance(isLast ? 1 : 2);
        Add(kind, value.ToString(), at, isLast: isLast);
        if (!isLast) open.Push(tokens.Count - 1);
    }

    private void ReadSign()
    {
        var at = cursor.At;
        var sign = Array.Find(Signs, cursor.StartsWith)
            ?? throw at.Error($"the character '{cursor.Current}' is not expected here", $"此处不应出现字符“{cursor.Current}”");
        if (sign[0] == '/' && !IsAfterValue()) throw at.Error("regular expressions are not supported; use includes, startsWith, split or replaceAll", "不支持正则表达式，请使用 includes、startsWith、split 或 replaceAll");
        if (sign == "?." && char.IsAsciiDigit(cursor.Peek(2))) sign = "?";
        if (sign == "}" && open.Count > 0 && tokens[open.Peek()].Kind is TokenKind.TemplateStart or TokenKind.TemplatePart)
        {
            open.Pop();
            ReadTemplate(TokenKind.TemplatePart);
            return;
        }

        cursor.Advance(sign.Length);
        Add(TokenKind.Sign, sign, at);
        if (sign is "(" or "[" or "{") open.Push(tokens.Count - 1);
        if (sign is ")" or "]" or "}") Close(sign, at);
    }

    private void Close(string sign, Place at)
    {
        var expected = sign switch { ")" => "(", "]" => "[", _ => "{" };
        if (open.Count == 0 || !tokens[open.Peek()].Is(expected)) throw at.Error($"'{sign}' closes nothing", $"“{sign}”没有对应的左括号");
        tokens[open.Pop()].Match = tokens.Count - 1;
    }

    private bool IsAfterValue() => tokens.Count > 0 && tokens[^1] is var last && last.Kind switch
    {
        TokenKind.Name => last.Text is not ("return" or "typeof" or "in" or "of" or "await" or "throw" or "else"),
        TokenKind.Sign => last.Text is ")" or "]" or "}",
        _ => last.Kind is TokenKind.Number or TokenKind.Text || last.IsLastPart,
    };
}
