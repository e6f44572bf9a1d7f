using CaseFlow.Web.Exchange.Xlsx;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>One list as a workbook: a title, the heads of the columns, and the rows.</summary>
internal static class ListSheet
{
    public static byte[] Write(string name, string title, IReadOnlyList<(string Head, double Width)> columns, IEnumerable<IReadOnlyList<XlsxCell>> rows)
    {
        using var output = new MemoryStream();
        using (var workbook = new XlsxWriter(output))
        using (var sheet = workbook.AddSheet(name, [.. columns.Select(column => new XlsxColumn(column.Width))], new() { FrozenRows = 2 }))
        {
            sheet.Add([XlsxCell.Of(title, XlsxStyle.Title)]);
            sheet.Add([.. columns.Select(column => XlsxCell.Of(column.Head, XlsxStyle.Header))]);
            foreach (var row in rows) sheet.Add(row);
        }

        return output.ToArray();
    }

    /// <summary>How a workbook goes out.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
