using CaseFlow.Web.Standards.Parameters;

namespace CaseFlow.Web.Demo;

/// <summary>Income lines of the demonstration county, with the documents they come from.</summary>
static class DemoStandards
{
    const string Province = "530000000000";

    public static IEnumerable<Standard> All =>
    [
        Line(2014, 2300, "扶贫对象建档立卡实施方案（2010年不变价）"),
        Line(2018, 3500, "河图街道2018年度扶贫对象动态管理和贫困退出工作方案"),
        Line(2019, 3750, "演示数据"), Line(2020, 4000, "演示数据"), Line(2021, 6000, "演示数据：防返贫监测范围"),
        Line(2022, 6500, "演示数据：防返贫监测范围"), Line(2023, 7000, "演示数据：防返贫监测范围"), Line(2024, 7700, "演示数据：防返贫监测范围"),
        Line(2025, 8100, "演示数据：防返贫监测范围"),
    ];

    static Standard Line(int year, decimal yuan, string source) =>
        new() { Key = Standard.IncomeLine, AreaCode = Province, Value = yuan, ValidFrom = new(year, 1, 1), Source = source };
}
