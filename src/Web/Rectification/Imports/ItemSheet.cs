using CaseFlow.Web.Exchange;
using CaseFlow.Web.Exchange.Reading;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>An uploaded list: its rows under the header that names the columns.</summary>
public sealed class ItemSheet
{
    private const int Depth = 10, LeastKnown = 4;

    private readonly Dictionary<string, int> places;

    private readonly SheetRow header;
    private readonly IReadOnlyList<SheetRow> all;

    private ItemSheet(SheetRow header, IReadOnlyList<SheetRow> rows)
    {
        (this.header, all) = (header, rows);
        places = header.Cells.Select((cell, place) => (Column: ItemColumns.Find(cell.Text), place)).Where(pair => pair.Column is not null)
            .GroupBy(pair => pair.Column!.Name).ToDictionary(group => group.Key, group => group.First().place);
        Rows = [.. rows.Where(row => row.Number > header.Number && !row.IsBlank)];
    }

    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>The required columns the file lacks.</summary>
    public IReadOnlyList<string> Missing => [.. ItemColumns.All.Where(column => column.IsRequired && !places.ContainsKey(column.Name)).Select(column => column.Name)];

    /// <summary>The list for its file with red cells. Everything stays as it was typed: numbers of rows and days too.</summary>
    public ErrorSheet ForErrors => new(
        "整改清单", all, header, ItemColumns.All.Where(column => places.ContainsKey(column.Name)).ToDictionary(column => places[column.Name], column => new ErrorColumn(column.Name, column.IsRequired, IsText: true)));

    /// <summary>The cell as text, without blanks around it.</summary>
    public string Text(SheetRow row, ItemColumn column) => places.TryGetValue(column.Name, out var place) ? row[place].Text.Trim().Trim('\uFEFF', '\u200B') : "";

    /// <summary>Reads .xlsx, .xls or delimited text; the content decides what the file is.</summary>
    public static async Task<(ItemSheet? Sheet, Words? Refusal)> Read(Stream content, CancellationToken ct)
    {
        try
        {
            var bytes = await UploadedBytes.Read(content, ImportLimits.Default, ct);
            return (Find(SheetReader.Read(bytes, ImportLimits.Default, ct)), null);
        }
        catch (UnreadableFileException refused)
        {
            return (null, refused.Words);
        }
    }

    private static ItemSheet Find(IEnumerable<List<SheetRow>> sheets)
    {
        var found = sheets.Select(rows => (rows, Header: rows.Where(row => row.Number <= Depth).MaxBy(Known))).Where(sheet => sheet.Header is not null && Known(sheet.Header) >= LeastKnown)
            .OrderByDescending(sheet => Known(sheet.Header!)).FirstOrDefault();
        if (found.Header is null)
            throw new UnreadableFileException("前 10 行里找不到表头（如 序号、来源层级/批次、问题描述）。请使用系统提供的模板。", "No header such as 序号, 来源层级/批次, 问题描述 was found in the first 10 rows. Use the template of the system.");
        var sheet = new ItemSheet(found.Header, found.rows);
        if (sheet.Missing.Count > 0)
            throw new UnreadableFileException($"缺少必填列：{string.Join("、", sheet.Missing)}。", $"Required columns are missing: {string.Join(", ", sheet.Missing)}.");
        return sheet.Rows.Count > 0 ? sheet : throw new UnreadableFileException("文件只有表头，没有数据行。", "The file has a header but no rows of data.");
    }

    private static int Known(SheetRow row) => row.Cells.Count(cell => ItemColumns.Find(cell.Text) is not null);
}
