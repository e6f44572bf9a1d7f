using CaseFlow.Web.Exchange.Reading;

namespace CaseFlow.Web.Exchange;

/// <summary>A household sheet as it was uploaded: every row as text, with the header found.</summary>
public sealed class HouseholdFile
{
    internal HouseholdFile(string fileName, IReadOnlyList<SheetRow> rows, SheetRow header)
    {
        (FileName, Rows, Header) = (fileName, rows, header);
        DataRows = [.. rows.Where(row => row.Number > header.Number && !row.IsBlank)];
        Columns = new ColumnMap(header);
    }

    public string FileName { get; }

    /// <summary>All rows of the sheet that hold anything, also the title and the notes above the header.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    public SheetRow Header { get; }

    public IReadOnlyList<SheetRow> DataRows { get; }

    public ColumnMap Columns { get; }

    /// <summary>
    /// Reads .xlsx, .xls or delimited text (UTF-8, UTF-16 with a byte order mark, GB 18030). The content decides what the file is, never its name.
    /// </summary>
    public static async Task<FileReading> Read(Stream stream, string fileName, ImportLimits limits, CancellationToken ct)
    {
        try
        {
            var content = await UploadedBytes.Read(stream, limits, ct);
            var sheets = SheetReader.Read(content, limits, ct);
            return FileReading.Of(HeaderSearch.Run(fileName, sheets));
        }
        catch (UnreadableFileException refused)
        {
            return FileReading.Refused(refused.Words);
        }
    }
}
