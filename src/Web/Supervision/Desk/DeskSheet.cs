using System.Globalization;
using CaseFlow.Web.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The table of the desk as a workbook, with the definition of every column on a second sheet.</summary>
public sealed class DeskSheet(IStringLocalizer<SupervisionTexts> texts)
{
    private static readonly (string Figure, Func<DeskTally, long> Count)[] All =
    [
        ("Open", tally => tally.Open), ("Soon", tally => tally.Soon), ("Overdue", tally => tally.Overdue), ("Unclosed", tally => tally.Unclosed), ("LateDone", tally => tally.LateDone),
        ("DoneToday", tally => tally.DoneToday), ("InNotice", tally => tally.InNotice), ("Objected", tally => tally.Objected), ("Done", tally => tally.Done),
    ];

    private static (string Figure, Func<DeskTally, long> Count)[] Columns(DeskSubject subject) =>
        subject == DeskSubject.Items ? All : [.. All.Where(column => column.Figure != "Unclosed")];

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
        using var sheet = workbook.AddSheet(texts["Desk"], [new(26), .. Columns(figures.Subject).Select(_ => new XlsxColumn(12)), new(12), new(12)], new() { FrozenRows = 2 });
        sheet.Add([XlsxCell.Of(texts["SheetTitle", figures.AreaName, texts["Subject_" + figures.Subject].Value, Day(figures.Day)], XlsxStyle.Title)]);
        sheet.Add([Head(texts["By_" + figures.By]), .. Columns(figures.Subject).Select(column => Head(Name(column.Figure, figures.Subject))), Head(Name("Rate", figures.Subject)), Head(texts["Trend"])]);
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
        foreach (var column in Columns(figures.Subject).Select(column => column.Figure).Append("Rate").Append("Trend")) sheet.Add([Head(Name(column, figures.Subject)), XlsxCell.Of(Meaning(column, figures.Subject))]);
    }

    private static void Line(XlsxSheet sheet, string name, DeskTally tally) => sheet.Add([
        XlsxCell.Of(name), .. Columns(tally.Subject).Select(column => Number(column.Count(tally))), tally.Rate is { } rate ? XlsxCell.Of(rate) : XlsxCell.Of("—"), Number(tally.Trend)]);

    /// <summary>The rows behind a figure as a workbook.</summary>
    public byte[] Write(DeskList list, DeskSubject subject) => ListSheet.Write(
        texts["Subject_" + subject], $"{list.AreaName} {Name(list.Figure, subject)}{(list.Next is null ? "" : texts["CutOff", list.Items.Count])}",
        [(texts["Subject"], 16), (texts["OrderNumber"], 24), (texts["Place"], 22), (texts["Problem"], 50), (texts["Unit"], 24), (texts["Person"], 14), (texts["LastDay"], 12), (texts["State"], 16), (texts["UrgedCount"], 10)],
        list.Items.Select(line => (IReadOnlyList<XlsxCell>)
        [
            XlsxCell.Of(line.Subject), XlsxCell.Of(line.Number), XlsxCell.Of(line.Place), XlsxCell.Of(line.Text), XlsxCell.Of(line.Unit), XlsxCell.Of(line.Person), XlsxCell.Of(line.Due), XlsxCell.Of(line.State),
            XlsxCell.Of(line.Urged),
        ]));

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
