using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaseFlow.Web.Exchange.Docx;

/// <summary>Writes a plain Word document: a title, headings, paragraphs, tables. It opens in Word and WPS and may be edited there, which is what a draft is for.</summary>
public sealed class DocxWriter : IDisposable
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly WordprocessingDocument document;
    private readonly Body body = new();

    public DocxWriter(Stream output)
    {
        document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new(body);
    }

    /// <summary>A centred line in large letters.</summary>
    public void Title(string text)
    {
        var line = Line(text, halfPoints: 36, isBold: true);
        line.ParagraphProperties = new(new Justification { Val = JustificationValues.Center });
        body.Append(line);
    }

    /// <summary>A line above what belongs together.</summary>
    public void Heading(string text) => body.Append(Line(text, halfPoints: 32, isBold: true));

    /// <summary>A line of text.</summary>
    public void Paragraph(string text) => body.Append(Line(text));

    /// <summary>A table with lines around every cell; the first row is the header.</summary>
    public void Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(new TableProperties(new TableBorders(
            Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>(), Side<InsideHorizontalBorder>(), Side<InsideVerticalBorder>())));
        foreach (var row in rows) table.Append(new TableRow(row.Select(cell => new TableCell(Line(cell)))));
        body.Append(table);
    }

    public void Dispose() => document.Dispose();

    // 仿宋 is the letter of official papers. A form may hold letters XML has no place for.
    private static Paragraph Line(string text, int halfPoints = 28, bool isBold = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "FangSong", EastAsia = "仿宋" });
        if (isBold) look.Append(new Bold());
        look.Append(new FontSize { Val = $"{halfPoints}" });
        var clean = new string([.. text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);
        return new(new Run(look, new Text(clean) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static TBorder Side<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
