using System.Globalization;
using CaseFlow.Web.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>整改清单 as a workbook with the fifteen usual columns (U-055). Rows are written as they are read.</summary>
public sealed class ItemWorkbook(FindItems find, IStringLocalizer<RectificationTexts> texts)
{
    /// <summary>The columns in their order, by the keys of their names.</summary>
    public static readonly IReadOnlyList<(string Key, double Width)> Columns =
    [
        ("Serial", 8), ("SourceBatch", 24), ("Category", 20), ("Problem", 40), ("Place", 26), ("Measures", 30), ("Unit", 20), ("Leader", 12), ("Person", 12),
        ("Due", 14), ("Progress", 8), ("State", 14), ("Checker", 12), ("ClosedOn", 14), ("Explanation", 40),
    ];

    public async Task Write(ItemFilter filter, Stream output, CancellationToken ct)
    {
        using var workbook = new XlsxWriter(output);
        using var sheet = workbook.AddSheet(texts["Sheet"], [.. Columns.Select(column => new XlsxColumn(column.Width))], new() { FrozenRows = 1 });
        sheet.Add([.. Columns.Select(column => XlsxCell.Of(texts[$"Column_{column.Key}"], XlsxStyle.Header))]);
        var serial = 0;
        await foreach (var row in find.All(filter, ct)) sheet.Add(Cells(++serial, row));
    }

    private static List<XlsxCell> Cells(int serial, ItemRow row) =>
    [
        XlsxCell.Of(serial), XlsxCell.Of(row.Batch.Length > 0 ? $"{row.SourceName} / {row.Batch}" : row.SourceName), XlsxCell.Of(row.CategoryName), XlsxCell.Of(row.Problem),
        XlsxCell.Of(row.HouseholdId is null ? row.AreaName : $"{row.AreaName} {row.Subject}"), XlsxCell.Of(row.Measures), XlsxCell.Of(row.Unit), XlsxCell.Of(row.Leader),
        XlsxCell.Of(row.Person), XlsxCell.Of((row.CloseBy ?? row.DueOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), XlsxCell.Of(row.Progress),
        XlsxCell.Of(row.StateName), XlsxCell.Of(row.Checker), XlsxCell.Of(row.ClosedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), XlsxCell.Of(row.Explanation),
    ];
}
