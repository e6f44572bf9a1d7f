using System.Globalization;
using System.Xml;

namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>A sheet that is being written; rows go in order from the top.</summary>
public sealed class XlsxSheet : IDisposable
{
    readonly XmlWriter xml;
    readonly XlsxSheetOptions options;
    readonly List<string> names = [];

    internal XlsxSheet(XmlWriter xml, IReadOnlyList<XlsxColumn> columns, XlsxSheetOptions options, bool isFirst)
    {
        (this.xml, this.options) = (xml, options);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        WriteView(isFirst);
        WriteColumns(columns);
        xml.WriteStartElement("sheetData");
    }

    /// <summary>The number of the row written last, counted from 1.</summary>
    public int RowNumber { get; private set; }

    public void Add(IReadOnlyList<XlsxCell> cells) => Add(RowNumber + 1, cells);

    /// <summary>Writes a row with a given number and leaves the rows before it empty.</summary>
    public void Add(int number, IReadOnlyList<XlsxCell> cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(number, RowNumber);
        RowNumber = number;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++) WriteCell(column, cells[column]);
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        WriteMerged();
        WriteDropdowns();
        xml.WriteEndElement();
        xml.Dispose();
    }

    void WriteView(bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        if (isFirst) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (options.FrozenRows > 0)
        {
            xml.WriteStartElement("pane");
            xml.WriteAttributeString("ySplit", options.FrozenRows.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("topLeftCell", $"A{options.FrozenRows + 1}");
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    void WriteColumns(IReadOnlyList<XlsxColumn> columns)
    {
        if (columns.Count == 0) return;
        xml.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", number);
            xml.WriteAttributeString("max", number);
            xml.WriteAttributeString("width", columns[i].Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("style", StyleNumber(columns[i].Style));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    void WriteCell(int column, XlsxCell cell)
    {
        if (cell is { Number: null, Style: XlsxStyle.Plain } && string.IsNullOrEmpty(cell.Text)) return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", NameOf(column) + RowNumber.ToString(CultureInfo.InvariantCulture));
        if (cell.Style != XlsxStyle.Plain) xml.WriteAttributeString("s", StyleNumber(cell.Style));
        if (cell.Number is { } number) xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        else if (!string.IsNullOrEmpty(cell.Text)) WriteText(cell.Text);
        xml.WriteEndElement();
    }

    void WriteText(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n')) xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    void WriteMerged()
    {
        if (options.Merged.Count == 0) return;
        xml.WriteStartElement("mergeCells");
        foreach (var range in options.Merged)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", range);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    void WriteDropdowns()
    {
        if (options.Dropdowns.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        foreach (var dropdown in options.Dropdowns)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("errorStyle", dropdown.AllowsOther ? "warning" : "stop");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("error", dropdown.Warning);
            xml.WriteAttributeString("sqref", dropdown.Range);
            xml.WriteElementString("formula1", dropdown.Source);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static string StyleNumber(XlsxStyle style) => ((int)style).ToString(CultureInfo.InvariantCulture);

    string NameOf(int column)
    {
        while (names.Count <= column) names.Add(XlsxWriter.ColumnName(names.Count));
        return names[column];
    }
}
