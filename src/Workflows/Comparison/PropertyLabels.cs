namespace CaseFlow.Workflows.Comparison;

/// <summary>Words for members of the file that are no inputs; an unknown one keeps its name.</summary>
internal static class PropertyLabels
{
    private static readonly Dictionary<string, BilingualText> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = new("标题", "title"), ["displayText"] = new("标题", "title"), ["name"] = new("名称", "name"), ["description"] = new("说明", "description"),
        ["overdue"] = new("逾期走向", "overdue way"), ["version"] = new("活动版本", "activity version"), ["variables"] = new("变量", "variables"),
        ["inputs"] = new("输入", "inputs"), ["outputs"] = new("输出", "outputs"), ["outcomes"] = new("结果", "outcomes"), ["options"] = new("选项", "options"),
        ["family"] = new("业务类型", "family"), ["legalBasis"] = new("依据（文号）", "legal basis"), ["start"] = new("启动设置", "start settings"),
        ["canStartWorkflow"] = new("可启动流程", "can start the procedure"), ["runAsynchronously"] = new("异步执行", "runs asynchronously"),
    };

    public static BilingualText Of(string name) => Known.GetValueOrDefault(name) ?? new($"“{name}”", $"'{name}'");
}
