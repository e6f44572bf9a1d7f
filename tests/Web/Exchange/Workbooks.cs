using CaseFlow.Web.Exchange;
using CaseFlow.Web.Exchange.Xlsx;
using ExcelDataReader;

namespace CaseFlow.Web.Tests.Exchange;

/// <summary>Makes small workbooks and looks into them with a reader that is not ours.</summary>
static class Workbooks
{
    // The reader asks for the code page of old workbooks even when it opens a new one.
    static Workbooks() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static byte[] Of(params IReadOnlyList<XlsxCell>[] rows)
    {
        using var output = new MemoryStream();
        using (var workbook = new XlsxWriter(output))
        {
            using var sheet = workbook.AddSheet("户信息", []);
            foreach (var row in rows) sheet.Add(row);
        }
        return output.ToArray();
    }

    public static byte[] Of(HouseholdFile file)
    {
        return Of([.. file.Rows.Select(row => row.Cells.Select(cell => XlsxCell.Of(cell.Text)).ToArray())]);
    }

    public static XlsxCell[] Texts(string line) => [.. line.Split(',').Select(text => XlsxCell.Of(text))];

    public static List<object?[]> Rows(byte[] workbook, int sheet = 0)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        for (var i = 0; i < sheet; i++) reader.NextResult().ShouldBeTrue();
        List<object?[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => (object?)reader.GetValue(column))]);
        return rows;
    }
}
