using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Exchange;

/// <summary>The empty workbook that villages fill in (U-066).</summary>
public static class HouseholdTemplate
{
    public const string Version = "household-1";

    const string Lists = "码表";
    const int HeaderRow = 3;
    const int LastRow = 20_000;

    const string Note =
        "填表说明：1. 每人一行，同一户的户信息逐行重复填写，户编号相同；2. 标 * 的深色列必填；3. 证件号码、联系电话、村代码按文本填写，不要改动单元格格式；"
        + "4. 有下拉列表的列请从列表选择；5. 不要删除或改动本行和表头。";

    static IReadOnlyList<HouseholdColumn> Columns => HouseholdColumns.All;

    public static void Write(CodeLists lists, DateOnly asOf, Stream output)
    {
        using var workbook = new XlsxWriter(output);
        string[] used = [.. Columns.Select(column => column.List).OfType<string>().Distinct()];
        WriteSheet(workbook, used, lists, asOf);
        WriteNotes(workbook, lists, asOf);
        WriteLists(workbook, used, lists, asOf);
    }

    static void WriteSheet(XlsxWriter workbook, string[] used, CodeLists lists, DateOnly asOf)
    {
        var last = XlsxWriter.ColumnName(Columns.Count - 1);
        var columns = Columns.Select(column => new XlsxColumn(WidthOf(column), column.IsTextInExcel ? XlsxStyle.Text : XlsxStyle.Plain)).ToList();
        using var sheet = workbook.AddSheet("户信息", columns, new()
        {
            FrozenRows = HeaderRow,
            Merged = [$"A1:{last}1", $"A2:{last}2"],
            Dropdowns = [.. Columns.Where(column => column.List is not null).Select(column => Dropdown(column, used, lists, asOf))],
        });
        sheet.Add([XlsxCell.Of("低收入户基础信息采集表", XlsxStyle.Title)]);
        sheet.Add([XlsxCell.Of(Note, XlsxStyle.Note)]);
        sheet.Add([.. Columns.Select(column => XlsxCell.Of(column.IsRequired ? $"*{column.Name}" : column.Name, column.IsRequired ? XlsxStyle.RequiredHeader : XlsxStyle.Header))]);
    }

    static double WidthOf(HouseholdColumn column) => column.Kind is ColumnKind.IdNumber or ColumnKind.Text ? 22 : 14;

    static XlsxDropdown Dropdown(HouseholdColumn column, string[] used, CodeLists lists, DateOnly asOf)
    {
        var (cells, list) = (XlsxWriter.ColumnName(column.Index), XlsxWriter.ColumnName(Array.IndexOf(used, column.List)));
        return new(
            $"{cells}{HeaderRow + 1}:{cells}{LastRow}",
            $"{Lists}!${list}$3:${list}${lists.Labels(column.List!, asOf).Count + 2}",
            column.IsMany,
            column.IsMany ? "多项之间用顿号分隔，每项须在列表中。" : "请从下拉列表选择。");
    }

    static void WriteNotes(XlsxWriter workbook, CodeLists lists, DateOnly asOf)
    {
        using var sheet = workbook.AddSheet("填表说明", [new(20), new(10), new(90), new(30)], new() { FrozenRows = 1 });
        sheet.Add([.. new[] { "列", "必填", "填写要求", "English" }.Select(text => XlsxCell.Of(text, XlsxStyle.Header))]);
        foreach (var column in Columns)
        {
            sheet.Add([
                XlsxCell.Of(column.Name), XlsxCell.Of(column.IsRequired ? "是" : ""), XlsxCell.Of(Explain(column, lists, asOf)), XlsxCell.Of(column.English)]);
        }
    }

    static string Explain(HouseholdColumn column, CodeLists lists, DateOnly asOf) => column.Kind switch
    {
        ColumnKind.Code => (column.IsMany ? "可多选，用顿号分隔：" : "单选：") + string.Join('、', lists.Labels(column.List!, asOf)),
        ColumnKind.Village => "12位行政村或社区代码，文本",
        ColumnKind.Amount => "元，不能为负数",
        ColumnKind.Number => $"数字，{column.Min:0.##} 到 {column.Max:0.##}",
        ColumnKind.IdNumber => "18位身份证号，末位可为X，文本；被Excel改成数值的须重新填写",
        ColumnKind.Phone => "11位手机号或带区号的固定电话，文本",
        _ => $"文字，不超过 {column.MaxLength} 个字" + (column.OfHousehold ? "，同一户每行相同" : ""),
    };

    // The version stands in the first cell of the hidden sheet, so that a later release knows which template came back.
    static void WriteLists(XlsxWriter workbook, string[] used, CodeLists lists, DateOnly asOf)
    {
        var labels = used.Select(list => lists.Labels(list, asOf)).ToList();
        using var sheet = workbook.AddSheet(Lists, [], new() { IsHidden = true });
        sheet.Add([XlsxCell.Of(Version)]);
        sheet.Add([.. used.Select(list => XlsxCell.Of(lists[list].Name.Zh, XlsxStyle.Header))]);
        for (var i = 0; i < labels.Max(list => list.Count); i++)
            sheet.Add([.. labels.Select(list => XlsxCell.Of(i < list.Count ? list[i] : "", XlsxStyle.Plain))]);
    }
}
