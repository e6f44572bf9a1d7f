using System.Globalization;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>What a list of items shall hold; the address of the list says the same in words (U-055).</summary>
/// <param name="Lamp">Green, Yellow, Red or GreyRed.</param>
/// <param name="Overdue">Only what is not closed after its last day: 逾期未销号 (D-092).</param>
/// <param name="After">The id of the last item of the page before.</param>
public sealed record ItemFilter(
    string? Area = null, ItemSource? Source = null, string? Batch = null, string? Category = null, ItemState? State = null, string? Lamp = null, string? Unit = null,
    string? Leader = null, string? Person = null, DateOnly? DueFrom = null, DateOnly? DueTo = null, long? Campaign = null, long? Inspection = null, bool Overdue = false, string? Text = null,
    long? After = null, int Size = ItemFilter.DefaultSize)
{
    public const int DefaultSize = 50, MaxSize = 200;

    public static readonly IReadOnlyList<string> Lamps = ["Red", "Yellow", "Green", "GreyRed"];

    /// <summary>What the address says; words nobody knows are left out.</summary>
    public static ItemFilter Read(IQueryCollection query) => new(
        Word(query, "area"), Value<ItemSource>(query, "source"), Word(query, "batch"), Word(query, "category"), Value<ItemState>(query, "state"),
        Word(query, "lamp") is { } lamp && Lamps.Contains(lamp) ? lamp : null, Word(query, "unit"), Word(query, "leader"), Word(query, "person"),
        Day(query, "dueFrom"), Day(query, "dueTo"), Number(query, "campaign"), Number(query, "inspection"), query["overdue"] == "true", Word(query, "text"), Number(query, "after"),
        (int)Math.Clamp(Number(query, "size") ?? DefaultSize, 1, MaxSize));

    public bool IsSet => this with { After = null, Size = DefaultSize } != new ItemFilter();

    public string Href(string path, long? after = null) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["area"] = Area, ["source"] = Source?.ToString(), ["batch"] = Batch, ["category"] = Category, ["state"] = State?.ToString(), ["lamp"] = Lamp, ["unit"] = Unit,
        ["leader"] = Leader, ["person"] = Person, ["dueFrom"] = Text10(DueFrom), ["dueTo"] = Text10(DueTo), ["campaign"] = Campaign?.ToString(CultureInfo.InvariantCulture),
        ["inspection"] = Inspection?.ToString(CultureInfo.InvariantCulture), ["overdue"] = Overdue ? "true" : null, ["text"] = Text, ["after"] = after?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string? Text10(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(IQueryCollection query, string key) => string.IsNullOrWhiteSpace(query[key]) ? null : query[key].ToString().Trim();

    private static T? Value<T>(IQueryCollection query, string key) where T : struct, Enum =>
        Word(query, key) is { } word && !char.IsAsciiDigit(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;

    private static DateOnly? Day(IQueryCollection query, string key) =>
        DateOnly.TryParseExact(query[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static long? Number(IQueryCollection query, string key) =>
        long.TryParse(query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
