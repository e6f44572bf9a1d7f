using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Burden;

/// <summary>The columns of the burden meter with what each of them counts, for the page and the workbook.</summary>
public sealed class BurdenWords(IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The figures in the order of the columns.</summary>
    public static readonly IReadOnlyList<BurdenColumn> Columns =
    [
        new("Items", tally => tally.Items), new("People", tally => tally.People), new("ItemsPerPerson", tally => tally.ItemsPerPerson), new("Forms", tally => tally.Forms),
        new("FormsPerPerson", tally => tally.FormsPerPerson, (tally, budget) => tally.FormsPerPerson > budget.FormsPerPerson), new("Fields", tally => tally.Fields), new("Repeats", tally => tally.Repeats),
        new("RepeatPercent", tally => tally.RepeatPercent, (tally, budget) => tally.RepeatPercent > budget.RepeatPercent), new("Households", tally => tally.Households),
        new("MostVisits", tally => tally.MostVisits, (tally, budget) => tally.MostVisits > budget.Visits), new("Disturbed", tally => tally.Disturbed, (tally, _) => tally.Disturbed > 0),
    ];

    public string Name(BurdenColumn column) => texts["Burden_" + column.Key];

    public string Meaning(BurdenColumn column, BurdenBudget budget) => texts["Burden_" + column.Key + "_Meaning", budget.FormsPerPerson, budget.RepeatPercent, budget.Visits];

    /// <summary>The table, and what its columns count, as a workbook.</summary>
    public byte[] Write(BurdenFigures figures)
    {
        using var output = new MemoryStream();
        using (var workbook = new XlsxWriter(output))
        {
            using (var sheet = workbook.AddSheet(texts["BurdenTab"], [new(26), .. Columns.Select(_ => new XlsxColumn(13))], new() { FrozenRows = 2 }))
            {
                sheet.Add([XlsxCell.Of($"{figures.AreaName} {figures.Month} {texts["BurdenTab"].Value}", XlsxStyle.Title)]);
                sheet.Add([XlsxCell.Of(texts["By_Area"], XlsxStyle.Header), .. Columns.Select(column => XlsxCell.Of(Name(column), XlsxStyle.Header))]);
                foreach (var row in figures.Rows) sheet.Add(Line(row.Name, row.Tally));
                sheet.Add(Line(texts["Total"], figures.Total));
            }

            using var definitions = workbook.AddSheet(texts["Definitions"], [new(18), new(100)]);
            foreach (var column in Columns) definitions.Add([XlsxCell.Of(Name(column), XlsxStyle.Header), XlsxCell.Of(Meaning(column, figures.Budget))]);
        }

        return output.ToArray();
    }

    private static List<XlsxCell> Line(string name, BurdenTally tally) =>
        [XlsxCell.Of(name), .. Columns.Select(column => column.Value(tally) is { } value ? XlsxCell.Of(value, value == decimal.Truncate(value) ? XlsxStyle.Integer : XlsxStyle.Number) : XlsxCell.Of("—"))];
}

/// <summary>One figure of the burden meter.</summary>
/// <param name="IsTooMuch">Whether the figure goes beyond the budget.</param>
public sealed record BurdenColumn(string Key, Func<BurdenTally, decimal?> Value, Func<BurdenTally, BurdenBudget, bool>? IsTooMuch = null)
{
    /// <summary>On a phone only the figures with a budget are shown.</summary>
    public string Look => IsTooMuch is null || Key == "MostVisits" ? "number minor" : "number";
}
