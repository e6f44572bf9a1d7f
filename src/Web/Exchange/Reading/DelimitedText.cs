namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Reads RFC 4180 text with comma, tab or semicolon; a record is one row of Excel, however many lines it spans.</summary>
static class DelimitedText
{
    public static List<SheetRow> Read(string text, ImportLimits limits, CancellationToken ct)
    {
        List<SheetRow> rows = [];
        var records = new RecordReader(text, FindDelimiter(text), limits);
        while (records.Next() is { } cells)
        {
            ct.ThrowIfCancellationRequested();
            var row = new SheetRow(records.Number, cells);
            if (row.IsBlank) continue;
            if (rows.Count >= limits.MaxRows + HeaderSearch.Depth) throw TooManyRows(limits);
            rows.Add(row);
        }
        return rows;
    }

    public static UnreadableFileException TooManyRows(ImportLimits limits) => new(
        $"文件超过 {limits.MaxRows} 行，请分批导入。", $"The file has more than {limits.MaxRows} rows. Import it in parts.");

    public static UnreadableFileException TooManyColumns(ImportLimits limits) => new(
        $"文件超过 {limits.MaxColumns} 列，请使用系统提供的模板。", $"The file has more than {limits.MaxColumns} columns. Use the template of the system.");

    public static UnreadableFileException TooLongCell(int row, ImportLimits limits) => new(
        $"第 {row} 行有单元格超过 {limits.MaxCellLength} 个字符，请检查引号是否成对。",
        $"A cell in row {row} has more than {limits.MaxCellLength} characters. Check that quotes come in pairs.");

    // The most frequent candidate of the first lines wins; a quoted text with a few commas does not outweigh the columns.
    static char FindDelimiter(string text)
    {
        var end = 0;
        for (var line = 0; line < HeaderSearch.Depth && end >= 0 && end < text.Length; line++)
            end = text.IndexOf('\n', end) is >= 0 and var found ? found + 1 : text.Length;
        var head = text.AsSpan(0, end);
        var (commas, tabs, semicolons) = (head.Count(','), head.Count('\t'), head.Count(';'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
