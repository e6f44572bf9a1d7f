namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Finds the sheet and the row that name the columns: a template has a title and notes above its header.</summary>
static class HeaderSearch
{
    /// <summary>How many rows may stand above the data.</summary>
    public const int Depth = 10;

    const int LeastKnownNames = 3;

    public static HouseholdFile Run(string fileName, IEnumerable<List<SheetRow>> sheets)
    {
        HouseholdFile? best = null;
        foreach (var rows in sheets)
        {
            var header = rows.Where(row => row.Number <= Depth).MaxBy(CountKnown);
            if (header is null || CountKnown(header) < LeastKnownNames) continue;
            var file = new HouseholdFile(fileName, rows, header);
            if (file.DataRows.Count > 0) return file;
            best ??= file;
        }
        throw best is null ? NoHeader() : NoRows();
    }

    static int CountKnown(SheetRow row) => row.Cells.Count(cell => HouseholdColumns.Find(cell.Text) is not null);

    static UnreadableFileException NoHeader() => new(
        $"前 {Depth} 行里找不到表头（如 户编号、姓名、证件号码）。请使用系统提供的模板。",
        $"No header such as 户编号, 姓名, 证件号码 was found in the first {Depth} rows. Use the template of the system.");

    static UnreadableFileException NoRows() => new("文件只有表头，没有数据行。", "The file has a header but no rows of data.");
}
