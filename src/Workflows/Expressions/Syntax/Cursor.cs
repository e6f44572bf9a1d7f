using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>A place in the script text that knows its line and column.</summary>
internal sealed class Cursor(string text)
{
    private int line = 1;
    private int lineStart;

    public int Index { get; private set; }

    public Place At => new(line, Index - lineStart + 1);

    public char Current => Index < text.Length ? text[Index] : '\0';

    public bool IsAtEnd => Index >= text.Length;

    public char Peek(int distance) => Index + distance < text.Length ? text[Index + distance] : '\0';

    public bool StartsWith(string part) => string.CompareOrdinal(text, Index, part, 0, part.Length) == 0;

    public string From(int start) => text[start..Index];

    public void Advance(int count = 1)
    {
        for (; count > 0 && Index < text.Length; count--)
            if (text[Index++] == '\n')
                (line, lineStart) = (line + 1, Index);
    }
}
