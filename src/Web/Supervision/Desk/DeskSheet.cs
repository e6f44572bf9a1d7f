using System.Globalization;
using CaseFlow.Web.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The table of the desk as a workbook, with the definition of every column on a second sheet.</summary>
public sealed class DeskSheet(IStringLocalizer<SupervisionTexts> texts)
{
    private static readonly string[] Columns = ["Open", "Soon", "Overdue", "LateDone", "DoneToday", "InNotice", "Objected", "Done"];

    public byte[] Write(DeskFigures figures)
    {
        var output = new MemoryStream();
        using (var workbook = new XlsxWriter(output))
        {
            Figures(workbook, figures);
            Days(workbook, figures);
            Definitions(workbook, figures);
        }

        return output.ToArray();
    }

    private void Figures(XlsxWriter workbook, DeskFigures figures)
    {
        using var sheet = workbook.AddSheet(texts["Desk"], [new(26), .. Columns.Select(_ => new XlsxColumn(12)), new(12), new(12)], new() { FrozenRows = 2 });
        sheet.Add([XlsxCell.Of(texts["SheetTitle", figures.AreaName, texts["Subject_" + figures.Subject].Value, Day(figures.Day)], XlsxStyle.Title)]);
        sheet.Add([Head(texts["By_" + figures.By]), .. Columns.Select(column => Head(Name(column, figures.Subject))), Head(Name("Rate", figures.Subject)), Head(texts["Trend"])]);
        foreach (var row in figures.Rows) Line(sheet, row.Name, row.Tally);
        Line(sheet, texts["Total"], figures.Total);
    }

    private void Days(XlsxWriter workbook, DeskFigures figures)
    {
        using var sheet = workbook.AddSheet(texts["Curve"], [new(14), new(12), new(12)], new() { FrozenRows = 1 });
        sheet.Add([Head(texts["Day"]), Head(texts["Came"]), Head(texts["Finished"])]);
        foreach (var day in figures.Days) sheet.Add([XlsxCell.Of(day.Day), Number(day.Came), Number(day.Finished)]);
    }

    private void Definitions(XlsxWriter workbook, DeskFigures figures)
    {
        using var sheet = workbook.AddSheet(texts["Definitions"], [new(16), new(100)]);
        foreach (var column in Columns.Append("Rate").Append("Trend")) sheet.Add([Head(Name(column, figures.Subject)), XlsxCell.Of(Meaning(column, figures.Subject))]);
    }

    private static void Line(XlsxSheet sheet, string name, DeskTally tally) => sheet.Add([
        XlsxCell.Of(name), Number(tally.Open), Number(tally.Soon), Number(tally.Overdue), Number(tally.LateDone), Number(tally.DoneToday), Number(tally.InNotice), Number(tally.Objected),
        Number(tally.Done), tally.Rate is { } rate ? XlsxCell.Of(rate) : XlsxCell.Of("—"), Number(tally.Trend)]);

    private static XlsxCell Number(long number) => XlsxCell.Of((int)number);

    private static XlsxCell Head(string text) => XlsxCell.Of(text, XlsxStyle.Header);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of a figure; a few are called otherwise for work items.</summary>
    public string Name(string figure, DeskSubject subject) => Own(figure, subject) ?? texts["Kpi_" + figure];

    /// <summary>Its definition (口径).</summary>
    public string Meaning(string figure, DeskSubject subject) => Own(figure + "_Meaning", subject) ?? texts["Kpi_" + figure + "_Meaning"];

    private string? Own(string key, DeskSubject subject) =>
        subject == DeskSubject.Work && texts["Work_Kpi_" + key] is { ResourceNotFound: false } own ? own.Value : null;
}
