namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Finds the sheet and the row that name the columns: a template has a title and notes above its header.</summary>
static class HeaderSearch
{
    /// <summary>How many rows may stand above the data.</summary>
    public const int Depth = 10;

    const int LeastKnownNames = 3;

    public static HouseholdFile Run(string fileName, IEnumerable<List<SheetRow>> sheets)
    {
        var found = sheets.Select(rows => (rows, Header: rows.Where(row => row.Number <= Depth).MaxBy(CountKnown)))
            .Where(sheet => sheet.Header is not null && CountKnown(sheet.Header) >= LeastKnownNames)
            .Select(sheet => new HouseholdFile(fileName, sheet.rows, sheet.Header!)).ToList();
        // Households on a second sheet must not vanish silently; the hidden list sheet of the template has no ID column.
        if (found.Count(file => file.Columns.Missing.Count == 0 && file.DataRows.Count > 0) > 1) throw ManySheets();
        var best = found.MaxBy(file => file.Columns.Known.Count) ?? throw NoHeader();
        return best.DataRows.Count > 0 ? best : throw NoRows();
    }

    static int CountKnown(SheetRow row) => row.Cells.Count(cell => HouseholdColumns.Find(cell.Text) is not null);

    static UnreadableFileException NoHeader() => new(
        $"前 {Depth} 行里找不到表头（如 户编号、姓名、证件号码）。请使用系统提供的模板。",
        $"No header such as 户编号, 姓名, 证件号码 was found in the first {Depth} rows. Use the template of the system.");

    static UnreadableFileException ManySheets() => new(
        "工作簿中有多个工作表含有户信息，请合并到一个工作表后再导入。", "Several sheets of the workbook hold households. Put them on one sheet and import again.");

    static UnreadableFileException NoRows() => new("文件只有表头，没有数据行。", "The file has a header but no rows of data.");
}
