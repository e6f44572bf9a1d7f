namespace CaseFlow.Web.Standards.Categories;

/// <summary>七个不落一个不少 with the points each of them asks for (D-093 to D-100), and what departments find when they check lists (D-106).</summary>
static class ProblemCategorySeed
{
    private static readonly DateOnly Since = new(2019, 1, 1);

    public static readonly IReadOnlyList<ProblemCategory> All =
    [
        Of(1, "no-person", "真贫不落一人", "No poor person left out", "漏评", "错评", "错退", "户内多人或漏人", "人为分户", "识别退出精准度和程序", "边缘群体", "档案资料完整性", "信息数据准确性"),
        Of(2, "no-fund", "资金不落一分", "No fund left out", "资金投入", "拨付进度", "使用精准度", "资金监管", "小额信贷", "光伏收益分配"),
        Of(3, "no-policy", "政策不落一项", "No policy left out", "各项政策落实", "悬崖效应"),
        Of(4, "no-industry", "产业扶贫不落一户", "No household left out of industry support", "四带一自", "三有一网", "三业一岗"),
        Of(5, "no-family", "健康脱贫不落一家", "No family left out of health support", "应纳尽纳、应退尽退", "先诊疗后付费（不交押金）", "家庭医生签约", "村卫生室"),
        Of(6, "no-house", "搬迁不落一宅", "No house left out", "危房改造任务", "疑似危房鉴定", "搬迁后续扶持"),
        Of(7, "no-helper", "帮扶不落一方", "No helper left out", "双包责任制", "走访帮扶", "一村一规划、一户一方案、一人一措施", "工作队责任"),
        Of(8, "no-village", "“双基”建设不少一村", "No village missing in basic works", "集体经济收入", "村容环境", "基础设施", "资金使用"),
        new()
        {
            Sort = 9, Key = "department", Zh = "部门复核反馈", En = "Finding of a department", Points = "饮水\n住房\n就学\n医疗\n养老", Source = "河办发〔2018〕148号三（一）4",
            ValidFrom = new(2014, 1, 1),
        },
    ];

    private static ProblemCategory Of(int sort, string key, string zh, string en, params string[] points) =>
        new() { Sort = sort, Key = key, Zh = zh, En = en, Points = string.Join('\n', points), Source = "脱贫攻坚“回头看”方案（七个不落、一个不少）", ValidFrom = Since };
}
