using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>
/// The only columns a public list may show. Identity numbers, telephone numbers, bank accounts, health, disability and schools of minors are not
/// among them, and nobody can add them (N-11, U-077).
/// </summary>
public static class NoticeColumns
{
    private static readonly Dictionary<string, BilingualText> Labels = new()
    {
        ["number"] = new("序号", "No."),
        ["township"] = new("乡镇", "Township"),
        ["village"] = new("村", "Village"),
        ["group"] = new("村民小组", "Village group"),
        ["headName"] = new("户主姓名", "Head of household"),
        ["householdSize"] = new("家庭人口数", "Household size"),
        ["category"] = new("对象类别", "Category"),
        ["result"] = new("结果", "Result"),
    };

    /// <summary>All keys a notice may use.</summary>
    public static IReadOnlyCollection<string> Allowed => Labels.Keys;

    /// <summary>The columns of a notice that names none.</summary>
    public static IReadOnlyList<string> Default { get; } = ["number", "group", "headName", "householdSize"];

    /// <summary>True when the column may stand on a public page.</summary>
    public static bool IsAllowed(string key) => Labels.ContainsKey(key);

    /// <summary>The heading of a column.</summary>
    public static BilingualText LabelOf(string key) => Labels.GetValueOrDefault(key) ?? new(key, key);
}
