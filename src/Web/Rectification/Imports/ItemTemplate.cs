using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>The empty 整改清单 to fill in, with the categories of today.</summary>
public sealed class ItemTemplate(StandardsDirectory standards, TimeProvider clock)
{
    private const int Header = 3, LastRow = 20_003;

    private const string Lists = "码表", Note = "填表说明：1. 每个问题一行；2. 标 * 的列必填；3. 日期写成 2019-09-24；4. 同一来源、批次、序号再次导入时按“已存在”处理，不会重复；5. 不要改动表头。";

    public void Write(Stream output)
    {
        var columns = ItemColumns.All.Where(column => !column.IsResult).ToList();
        var categories = standards.Current.Categories.Where(category => category.IsValidOn(clock.ChinaToday)).Select(category => category.Zh).ToList();
        using var workbook = new XlsxWriter(output);
        WriteSheet(workbook, columns, categories.Count);
        WriteNotes(workbook, columns);
        using var sheet = workbook.AddSheet(Lists, [], new() { IsHidden = true });
        foreach (var category in categories) sheet.Add([XlsxCell.Of(category)]);
    }

    private static void WriteSheet(XlsxWriter workbook, List<ItemColumn> columns, int categories)
    {
        var (last, category) = (XlsxWriter.ColumnName(columns.Count - 1), XlsxWriter.ColumnName(columns.FindIndex(column => column.Field == "category")));
        using var sheet = workbook.AddSheet("整改清单", [.. columns.Select(column => new XlsxColumn(column.Width, XlsxStyle.Text))], new()
        {
            FrozenRows = Header, Merged = [$"A1:{last}1", $"A2:{last}2"],
            Dropdowns = [new($"{category}{Header + 1}:{category}{LastRow}", $"{Lists}!$A$1:$A${categories}", false, "请从下拉列表选择。")],
        });
        sheet.Add([XlsxCell.Of("整改问题清单", XlsxStyle.Title)]);
        sheet.Add([XlsxCell.Of(Note, XlsxStyle.Note)]);
        sheet.Add([.. columns.Select(column => XlsxCell.Of(column.IsRequired ? $"*{column.Name}" : column.Name, column.IsRequired ? XlsxStyle.RequiredHeader : XlsxStyle.Header))]);
    }

    private static void WriteNotes(XlsxWriter workbook, List<ItemColumn> columns)
    {
        using var sheet = workbook.AddSheet("填表说明", [new(20), new(10), new(80), new(24)], new() { FrozenRows = 1 });
        sheet.Add([.. new[] { "列", "必填", "填写要求", "English" }.Select(text => XlsxCell.Of(text, XlsxStyle.Header))]);
        foreach (var column in columns) sheet.Add([XlsxCell.Of(column.Name), XlsxCell.Of(column.IsRequired ? "是" : ""), XlsxCell.Of(column.Help), XlsxCell.Of(column.English)]);
    }
}
