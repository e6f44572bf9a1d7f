namespace CaseFlow.Web.Rectification.Imports;

/// <summary>A column of 整改清单.</summary>
/// <param name="Field">The field of the item it fills; problems of the field are reported at the column.</param>
public sealed record ItemColumn(string Name, string English, string Field)
{
    public bool IsRequired { get; init; }

    public double Width { get; init; } = 14;

    public string Help { get; init; } = "";

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Written by the system in its own lists and read over when such a list comes back.</summary>
    public bool IsResult { get; init; }
}

/// <summary>The usual columns (U-055) and those the product needs beside them, in the order of the template.</summary>
public static class ItemColumns
{
    public static readonly IReadOnlyList<ItemColumn> All =
    [
        new("序号", "No.", "key") { IsRequired = true, Width = 10, Help = "清单中的序号，同一来源、批次内不重复；再次导入时按它识别", Aliases = ["编号", "问题编号"] },
        new("来源层级/批次", "Source / batch", "source") { IsRequired = true, Width = 24, Help = "国家、省级、市级、县级、乡镇、自查、督查抽查、异议、数据比对、部门反馈；批次写在“/”之后", Aliases = ["来源层级", "来源"] },
        new("批次", "Batch", "batch") { Width = 18, Help = "来源列未写批次时填写" },
        new("问题类别", "Category", "category") { IsRequired = true, Width = 20, Help = "七个不落一个不少或自定义类别的名称" },
        new("问题描述", "Problem", "problem") { IsRequired = true, Width = 40, Help = "不超过2000字", Aliases = ["存在问题"] },
        new("涉及村户", "Village or household", "areaCode") { IsRequired = true, Width = 26, Help = "村（社区）代码、户编号，或“村名 户主姓名”", Aliases = ["村代码", "户编号"] },
        new("整改措施", "Measures", "measures") { Width = 30 },
        new("整改单位", "Unit in charge", "unit") { Width = 20, Aliases = ["责任单位"] },
        new("责任领导", "Leader", "leader") { Help = "姓名或账号", Aliases = ["牵头领导"] },
        new("责任人", "Person in charge", "person") { Help = "姓名或账号，不能与责任领导、复核人相同" },
        new("签收时限", "Sign by", "signBy"),
        new("时限", "Put right by", "rectifyBy") { Help = "整改时限，如 2019-09-24", Aliases = ["整改时限", "完成时限"] },
        new("复核时限", "Re-check by", "recheckBy"),
        new("情况说明时限", "Explain by", "explainBy"),
        new("销号时限", "Close by", "closeBy"),
        new("复核人", "Re-checked by", "checker") { Help = "姓名或账号" },
        new("记录渠道", "Channel", "channel") { Help = "系统或纸质，默认系统" },
        new("是否基线", "Baseline", "baseline") { Help = "是：基线数据已有；否或空：再排查新发现" },
        new("进展%", "Progress %", "") { IsResult = true },
        new("状态", "State", "") { IsResult = true },
        new("销号日期", "Closed on", "") { IsResult = true },
        new("情况说明", "Explanation", "") { IsResult = true },
    ];

    private static readonly Dictionary<string, ItemColumn> Names = All
        .SelectMany(column => column.Aliases.Append(column.Name).Append(column.English.ToUpperInvariant()).Select(name => (name, column))).ToDictionary(pair => pair.name, pair => pair.column);

    /// <summary>The column a header cell names; stars and spaces around the name do not matter.</summary>
    public static ItemColumn? Find(string header) => Names.GetValueOrDefault(Clean(header)) ?? Names.GetValueOrDefault(header.Trim(' ', '*').ToUpperInvariant());

    public static ItemColumn? OfField(string field) => All.FirstOrDefault(column => column.Field == field);

    private static string Clean(string header) => string.Concat(header.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '＊' or '\uFEFF')));
}
