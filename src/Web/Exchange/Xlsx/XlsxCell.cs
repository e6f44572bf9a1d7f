namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>A cell to be written: a text, a number, or nothing but its look.</summary>
public readonly record struct XlsxCell(string? Text, decimal? Number, XlsxStyle Style)
{
    static readonly DateOnly epoch = new(1899, 12, 30);

    public static XlsxCell Of(string? text, XlsxStyle style = XlsxStyle.Text) => new(text, null, style);

    public static XlsxCell Of(decimal number, XlsxStyle style = XlsxStyle.Number) => new(null, number, style);

    public static XlsxCell Of(int number) => new(null, number, XlsxStyle.Integer);

    /// <summary>Excel counts days from the end of 1899.</summary>
    public static XlsxCell Of(DateOnly? date) => new(null, date?.DayNumber - epoch.DayNumber, XlsxStyle.Date);
}

/// <summary>A column with its width in characters and the look of its empty cells.</summary>
public sealed record XlsxColumn(double Width, XlsxStyle Style = XlsxStyle.Plain);

/// <summary>What surrounds the rows of a sheet.</summary>
public sealed record XlsxSheetOptions
{
    /// <summary>Rows that stay in sight when the sheet is scrolled.</summary>
    public int FrozenRows { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>Ranges such as A1:F1.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    public IReadOnlyList<XlsxDropdown> Dropdowns { get; init; } = [];
}

/// <summary>A drop-down list for a range of cells; the labels stand in another range, such as 'Lists'!$A$2:$A$9.</summary>
public sealed record XlsxDropdown(string Range, string Source, bool AllowsOther, string Warning);
