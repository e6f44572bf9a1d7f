using System.Globalization;
using System.Xml;

namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>The fixed parts of a workbook package.</summary>
static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The cell formats; their order is the order of <see cref="XlsxStyle"/>.</summary>
    public const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="5">
        <font><sz val="11"/><name val="宋体"/></font>
        <font><b/><sz val="16"/><name val="宋体"/></font>
        <font><sz val="10"/><color rgb="FFC00000"/><name val="宋体"/></font>
        <font><b/><sz val="11"/><name val="宋体"/></font>
        <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/></font>
        </fonts>
        <fills count="5">
        <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFF9999"/></patternFill></fill>
        </fills>
        <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="4" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="4" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1"/>
        <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string OfficeLinks = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Spreadsheet + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Spreadsheet + "styles+xml"));
        for (var i = 1; i <= sheets; i++)
            Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", Spreadsheet + "worksheet+xml"));
        xml.WriteEndElement();
    }

    public static void PackageLinks(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Relationships);
        Link(xml, 1, "officeDocument", "xl/workbook.xml");
        xml.WriteEndElement();
    }

    public static void Workbook(XmlWriter xml, IReadOnlyList<(string Name, bool IsHidden)> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            if (sheets[i].IsHidden) xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("r", "id", OfficeLinks, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WorkbookLinks(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", Relationships);
        for (var i = 1; i <= sheets; i++) Link(xml, i, "worksheet", $"worksheets/sheet{i}.xml");
        Link(xml, sheets + 1, "styles", "styles.xml");
        xml.WriteEndElement();
    }

    static void Link(XmlWriter xml, int number, string type, string target) =>
        Element(xml, "Relationship", ("Id", $"rId{number}"), ("Type", $"{OfficeLinks}/{type}"), ("Target", target));

    static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
