using System.IO.Compression;
using System.Xml;

namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>Writes a workbook row by row to any stream, holding no more than one row in memory. Close a sheet before the next one.</summary>
public sealed class XlsxWriter(Stream output) : IDisposable
{
    // A fixed time makes equal content equal bytes.
    static readonly DateTimeOffset entryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    readonly List<(string Name, bool IsHidden)> sheets = [];

    public XlsxSheet AddSheet(string name, IReadOnlyList<XlsxColumn> columns, XlsxSheetOptions? options = null)
    {
        options ??= new();
        sheets.Add((name, options.IsHidden));
        return new(OpenPart($"xl/worksheets/sheet{sheets.Count}.xml"), columns, options, isFirst: sheets.Count == 1);
    }

    /// <summary>The name of a column in Excel, counted from 0: A, B, … Z, AA.</summary>
    public static string ColumnName(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    public void Dispose()
    {
        WritePart("[Content_Types].xml", xml => XlsxParts.ContentTypes(xml, sheets.Count));
        WritePart("_rels/.rels", XlsxParts.PackageLinks);
        WritePart("xl/workbook.xml", xml => XlsxParts.Workbook(xml, sheets));
        WritePart("xl/_rels/workbook.xml.rels", xml => XlsxParts.WorkbookLinks(xml, sheets.Count));
        WritePart("xl/styles.xml", xml => xml.WriteRaw(XlsxParts.Styles));
        archive.Dispose();
    }

    void WritePart(string path, Action<XmlWriter> write)
    {
        using var xml = OpenPart(path);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    XmlWriter OpenPart(string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = entryTime;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
    }
}
