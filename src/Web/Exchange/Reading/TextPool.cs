namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Keeps one copy of texts that come again and again, such as labels and village codes, within a bound.</summary>
sealed class TextPool
{
    const int MaxLength = 24;
    const int MaxTexts = 50_000;

    readonly HashSet<string> texts = new(StringComparer.Ordinal);
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> spans;

    public TextPool() => spans = texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return "";
        if (spans.TryGetValue(text, out var known)) return known;
        var copy = text.ToString();
        if (copy.Length <= MaxLength && texts.Count < MaxTexts) texts.Add(copy);
        return copy;
    }
}
