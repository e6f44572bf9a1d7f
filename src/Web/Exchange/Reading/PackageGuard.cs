using System.IO.Compression;

namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Looks at the directory of an .xlsx package before anything is unpacked.</summary>
static class PackageGuard
{
    /// <summary>Refuses bombs and other packages. The framework unpacks no entry beyond its announced length, so the announced lengths bind.</summary>
    public static void Check(byte[] content, ImportLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MaxEntries || !FitsUnpacked(archive, limits)) throw Bomb();
            if (archive.Entries.All(entry => !IsWorkbook(entry))) throw NoWorkbook();
        }
        catch (InvalidDataException)
        {
            throw WorkbookReader.Damaged();
        }
    }

    static bool FitsUnpacked(ZipArchive archive, ImportLimits limits) =>
        archive.Entries.Sum(entry => entry.Length) <= limits.MaxUnpackedBytes
        && archive.Entries.All(entry => entry.Length <= limits.MaxPartBytes || IsSheet(entry));

    // Sheets are read as a stream; everything else is held in memory by the reader.
    static bool IsSheet(ZipArchiveEntry entry) => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);

    static bool IsWorkbook(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && entry.Name.StartsWith("workbook", StringComparison.OrdinalIgnoreCase);

    static UnreadableFileException Bomb() => new(
        "文件解压后过大，可能不安全，已拒绝。", "The file unpacks to more than is allowed and may be unsafe. It was refused.");

    static UnreadableFileException NoWorkbook() => new(
        "这是压缩包或其他文档，不是 Excel 工作簿。请上传 .xlsx、.xls 或 .csv 文件。",
        "This is an archive or another document, not an Excel workbook. Upload an .xlsx, .xls or .csv file.");
}
