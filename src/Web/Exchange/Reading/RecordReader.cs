using System.Text;

namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Cuts delimited text into records.</summary>
sealed class RecordReader(string text, char delimiter, ImportLimits limits)
{
    readonly TextPool texts = new();
    readonly StringBuilder quoted = new();
    readonly List<SheetCell> cells = [];
    int position;

    /// <summary>The number of the record read last, counted from 1, blank ones included.</summary>
    public int Number { get; private set; }

    public SheetCell[]? Next()
    {
        if (position >= text.Length) return null;
        Number++;
        cells.Clear();
        do
        {
            if (cells.Count >= limits.MaxColumns) throw DelimitedText.TooManyColumns(limits);
            cells.Add(new(ReadCell()));
        }
        while (TakeDelimiter());
        TakeLineEnd();
        return [.. cells];
    }

    bool IsAt(char letter) => position < text.Length && text[position] == letter;

    bool TakeDelimiter()
    {
        if (!IsAt(delimiter)) return false;
        position++;
        return true;
    }

    void TakeLineEnd()
    {
        if (IsAt('\r')) position++;
        if (IsAt('\n')) position++;
    }

    string ReadCell()
    {
        if (IsAt('"')) return ReadQuoted();
        var start = position;
        position += EndOfPlain(text.AsSpan(position));
        if (position - start > limits.MaxCellLength) throw DelimitedText.TooLongCell(Number, limits);
        return texts.Get(text.AsSpan(start, position - start));
    }

    int EndOfPlain(ReadOnlySpan<char> rest) => rest.IndexOfAny(delimiter, '\r', '\n') is >= 0 and var end ? end : rest.Length;

    string ReadQuoted()
    {
        quoted.Clear();
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '"')
            {
                if (position + 1 >= text.Length || text[position + 1] != '"') return EndQuoted();
                position++;
            }
            quoted.Append(text[position]);
            if (quoted.Length > limits.MaxCellLength) throw DelimitedText.TooLongCell(Number, limits);
        }
        throw new UnreadableFileException(
            $"第 {Number} 行的双引号没有成对，无法读取后面的内容。", $"A double quote in row {Number} is never closed, so the rest cannot be read.");
    }

    // Text between the closing quote and the delimiter belongs to the cell, as Excel reads it.
    string EndQuoted()
    {
        position++;
        var rest = EndOfPlain(text.AsSpan(position));
        quoted.Append(text, position, rest);
        position += rest;
        return texts.Get(quoted.ToString());
    }
}
