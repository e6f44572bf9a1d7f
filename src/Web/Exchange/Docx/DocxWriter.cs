using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CaseFlow.Web.Exchange.Docx;

/// <summary>Writes a plain Word document: a title, paragraphs, tables. It opens in Word and WPS and may be edited there, which is what a draft is for.</summary>
public sealed class DocxWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private readonly ZipArchive zip;
    private readonly XmlWriter xml;
    private readonly Stream part;

    public DocxWriter(Stream output)
    {
        zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", $"""
            <Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """);
        Add("_rels/.rels", $"""
            <Relationships xmlns="{Package}relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """);
        part = zip.CreateEntry("word/document.xml").Open();
        xml = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("w", "document", Main);
        Start("body");
    }

    /// <summary>A centred line in large letters.</summary>
    public void Title(string text) => Paragraph(text, isTitle: true);

    /// <summary>A line of text.</summary>
    public void Paragraph(string text, bool isTitle = false)
    {
        Start("p");
        if (isTitle) Properties("pPr", ("jc", "center"));
        Start("r");
        if (isTitle) Properties("rPr", ("b", null), ("sz", "36"));
        else Properties("rPr", ("sz", "28"));
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(new string([.. text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]));
        End(3);
    }

    /// <summary>A table with lines around every cell; the first row is the header.</summary>
    public void Table(IEnumerable<IReadOnlyList<string>> rows)
    {
        Start("tbl");
        Start("tblPr");
        Start("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            Start(side);
            xml.WriteAttributeString("val", Main, "single");
            xml.WriteAttributeString("sz", Main, "4");
            End(1);
        }

        End(2);
        foreach (var row in rows)
        {
            Start("tr");
            foreach (var cell in row)
            {
                Start("tc");
                Paragraph(cell);
                End(1);
            }

            End(1);
        }

        End(1);
    }

    public void Dispose()
    {
        End(2);
        xml.Dispose();
        part.Dispose();
        zip.Dispose();
    }

    private void Properties(string group, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        Start(group);
        foreach (var (name, value) in properties)
        {
            Start(name);
            if (value is not null) xml.WriteAttributeString("val", Main, value);
            End(1);
        }

        End(1);
    }

    private void Start(string name) => xml.WriteStartElement("w", name, Main);

    private void End(int levels)
    {
        for (var level = 0; level < levels; level++) xml.WriteEndElement();
    }

    private void Add(string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
