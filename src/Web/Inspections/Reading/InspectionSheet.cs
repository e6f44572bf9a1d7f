using System.Globalization;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Inspections as workbooks: the list with its figures, and one inspection with the households visited and the problems found.</summary>
public sealed class InspectionSheet(IStringLocalizer<InspectionTexts> texts)
{
    private static readonly (string Head, double Width)[] ofList =
    [
        ("Number", 22), ("Name", 34), ("Kind", 14), ("Area", 18), ("From", 12), ("Last", 12), ("State", 10), ("Sample", 10), ("Visited", 10), ("NotHome", 10), ("Refused", 10), ("Open", 10),
        ("WithProblems", 12), ("Findings", 10), ("New", 10), ("Unresolved", 14), ("Rebound", 10),
    ];

    private static readonly (string Head, double Width)[] ofVisits =
    [
        ("Ordinal", 8), ("Household", 12), ("HouseholdNumber", 20), ("Area", 28), ("Stratum", 28), ("Inspector", 12), ("Result", 12), ("VisitedOn", 12), ("Clean", 10), ("Findings", 10),
        ("RecordedBy", 12), ("Note", 40),
    ];

    private static readonly (string Head, double Width)[] ofFindings =
    [
        ("Ordinal", 8), ("Household", 12), ("Area", 28), ("Category", 20), ("Problem", 50), ("Standing", 18), ("BaselineItem", 24), ("Item", 24), ("State", 14), ("FoundBy", 12), ("FoundAt", 18),
    ];

    public byte[] List(IReadOnlyList<InspectionRow> rows) => Book((texts["Title"], ofList, rows.Select(row => (IReadOnlyList<XlsxCell>)
    [
        XlsxCell.Of(row.Number), XlsxCell.Of(row.Title), XlsxCell.Of(row.KindName), XlsxCell.Of(row.AreaName), XlsxCell.Of(row.FromDay), XlsxCell.Of(row.LastDay),
        XlsxCell.Of(texts[$"Status_{row.Status}"]), XlsxCell.Of(row.Figures.Sample), XlsxCell.Of(row.Figures.Visited), XlsxCell.Of(row.Figures.NotHome), XlsxCell.Of(row.Figures.Refused),
        XlsxCell.Of(row.Figures.Open), XlsxCell.Of(row.Figures.WithProblems), XlsxCell.Of(row.Figures.Findings), XlsxCell.Of(row.Figures.New), XlsxCell.Of(row.Figures.Unresolved),
        XlsxCell.Of(row.Figures.Rebound),
    ])));

    public byte[] One(IReadOnlyList<VisitRow> visits, IReadOnlyList<FindingRow> findings) => Book(
        (texts["Tab_visits"], ofVisits, visits.Select(Visit)), (texts["Tab_findings"], ofFindings, findings.Select(Finding)));

    private byte[] Book(params (string Name, (string Head, double Width)[] Columns, IEnumerable<IReadOnlyList<XlsxCell>> Rows)[] sheets)
    {
        using var output = new MemoryStream();
        using (var book = new XlsxWriter(output))
        {
            foreach (var (name, columns, rows) in sheets)
            {
                using var sheet = book.AddSheet(name, [.. columns.Select(column => new XlsxColumn(column.Width))], new() { FrozenRows = 1 });
                sheet.Add([.. columns.Select(column => XlsxCell.Of(texts[$"Head_{column.Head}"], XlsxStyle.Header))]);
                foreach (var row in rows) sheet.Add(row);
            }
        }

        return output.ToArray();
    }

    private IReadOnlyList<XlsxCell> Visit(VisitRow row) =>
    [
        XlsxCell.Of(row.Ordinal), XlsxCell.Of(row.HeadName), XlsxCell.Of(row.HouseholdNumber), XlsxCell.Of(row.AreaName), XlsxCell.Of(row.Stratum), XlsxCell.Of(row.InspectorName),
        XlsxCell.Of(texts[$"Result_{row.Result}"]), XlsxCell.Of(row.VisitedOn), XlsxCell.Of(row.IsClean ? texts["Clean"] : ""), XlsxCell.Of(row.FindingCount), XlsxCell.Of(row.RecordedByName),
        XlsxCell.Of(row.Note),
    ];

    private IReadOnlyList<XlsxCell> Finding(FindingRow row, int index) =>
    [
        XlsxCell.Of(index + 1), XlsxCell.Of(row.HeadName), XlsxCell.Of(row.AreaName), XlsxCell.Of(row.CategoryName), XlsxCell.Of(row.Problem), XlsxCell.Of(texts[$"Standing_{row.Standing}"]),
        XlsxCell.Of(row.BaselineNumber), XlsxCell.Of(row.ItemNumber), XlsxCell.Of(row.ItemState), XlsxCell.Of(row.FoundByName),
        XlsxCell.Of(row.FoundAt.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
    ];
}
