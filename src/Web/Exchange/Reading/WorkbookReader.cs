using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Reads .xlsx and .xls; numbers and dates keep their kind, because Excel may have destroyed an ID number.</summary>
static class WorkbookReader
{
    const int LastExcelRow = 1_048_576;

    // Excel keeps 15 digits; a longer number is no longer what was typed.
    const double ExactUpTo = 1e15;

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<List<SheetRow>> Read(byte[] content, ImportLimits limits, CancellationToken ct)
    {
        try
        {
            var settings = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(936) };
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content), settings);
            return ReadSheets(reader, limits, ct);
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException("文件设有密码，请取消密码后再上传。", "The file is protected by a password. Remove the password and upload it again.");
        }
        // A hostile file may break the foreign parser in any way; whatever it throws means that the file cannot be read.
        catch (Exception broken) when (broken is not (UnreadableFileException or OperationCanceledException or OutOfMemoryException))
        {
            throw Damaged();
        }
    }

    public static UnreadableFileException Damaged() => new(
        "文件已损坏或不是 Excel 文件，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。",
        "The file is damaged or is not an Excel file. Open it in Excel or WPS, save it as .xlsx and upload it again.");

    static List<List<SheetRow>> ReadSheets(IExcelDataReader reader, ImportLimits limits, CancellationToken ct)
    {
        List<List<SheetRow>> sheets = [];
        var left = limits.MaxRows + HeaderSearch.Depth;
        do
        {
            var rows = ReadSheet(reader, limits, ref left, ct);
            if (rows.Count > 0) sheets.Add(rows);
        }
        while (reader.NextResult());
        return sheets;
    }

    static List<SheetRow> ReadSheet(IExcelDataReader reader, ImportLimits limits, ref int left, CancellationToken ct)
    {
        List<SheetRow> rows = [];
        var texts = new TextPool();
        for (var number = 1; reader.Read(); number++)
        {
            ct.ThrowIfCancellationRequested();
            if (number > LastExcelRow) throw Damaged();
            var row = ReadRow(reader, number, texts, limits);
            if (row.IsBlank) continue;
            if (--left < 0) throw DelimitedText.TooManyRows(limits);
            rows.Add(row);
        }
        return rows;
    }

    static SheetRow ReadRow(IExcelDataReader reader, int number, TextPool texts, ImportLimits limits)
    {
        var width = reader.FieldCount;
        while (width > 0 && reader.IsDBNull(width - 1)) width--;
        if (width > limits.MaxColumns) throw DelimitedText.TooManyColumns(limits);
        var cells = new SheetCell[width];
        for (var column = 0; column < width; column++)
        {
            cells[column] = ReadCell(reader.GetValue(column), texts);
            if (cells[column].Text.Length > limits.MaxCellLength) throw DelimitedText.TooLongCell(number, limits);
        }
        return new(number, cells);
    }

    static SheetCell ReadCell(object? value, TextPool texts) => value switch
    {
        null => new(""),
        string text => new(texts.Get(text)),
        DateTime date => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date),
        double number => new(texts.Get(Write(number)), CellKind.Number),
        IConvertible other and not bool => new(other.ToString(CultureInfo.InvariantCulture), CellKind.Number),
        _ => new(value.ToString() ?? ""),
    };

    static string Write(double number) => Math.Abs(number) < ExactUpTo && Math.Floor(number) == number
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
