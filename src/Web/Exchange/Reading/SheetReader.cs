namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Finds out from the first bytes what a file is and lets the right reader take it.</summary>
static class SheetReader
{
    static readonly (byte[] Start, string Zh, string En)[] foreign =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "图片", "a picture"),
        ([0xFF, 0xD8, 0xFF], "图片", "a picture"),
        ("GIF8"u8.ToArray(), "图片", "a picture"),
        ("%PDF"u8.ToArray(), "PDF 文件", "a PDF file"),
        ("MZ"u8.ToArray(), "程序文件", "a program"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "程序文件", "a program"),
        ("Rar!"u8.ToArray(), "压缩包", "an archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "压缩包", "an archive"),
        ([0x1F, 0x8B], "压缩包", "an archive"),
    ];

    static readonly byte[] package = [(byte)'P', (byte)'K'];
    static readonly byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The sheets of the file, each a list of rows that hold anything.</summary>
    public static IEnumerable<List<SheetRow>> Read(byte[] content, ImportLimits limits, CancellationToken ct)
    {
        if (content.AsSpan().StartsWith(package))
        {
            PackageGuard.Check(content, limits);
            return WorkbookReader.Read(content, limits, ct);
        }
        if (content.AsSpan().StartsWith(compound)) return WorkbookReader.Read(content, limits, ct);
        foreach (var (start, zh, en) in foreign)
        {
            if (content.AsSpan().StartsWith(start))
                throw new UnreadableFileException($"这是{zh}，不是表格。请上传 .xlsx、.xls 或 .csv 文件。", $"This is {en}, not a table. Upload an .xlsx, .xls or .csv file.");
        }
        return [DelimitedText.Read(TextDecoding.Decode(content), limits, ct)];
    }
}
