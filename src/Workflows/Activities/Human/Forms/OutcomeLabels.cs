using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>The words people read for the outcomes of the CaseFlow activities; an outcome a form defines brings its own.</summary>
public static class OutcomeLabels
{
    private static readonly Dictionary<string, BilingualText> Known = new()
    {
        ["Approved"] = new("通过", "Approve"),
        ["Rejected"] = new("不通过", "Reject"),
        ["Returned"] = new("退回", "Return"),
        ["Passed"] = new("评议通过", "Passed"),
        ["NotPassed"] = new("评议未通过", "Not passed"),
        ["Unopposed"] = new("无异议", "Unopposed"),
        ["Upheld"] = new("异议成立", "Objection upheld"),
        ["AllMet"] = new("全部达标", "All met"),
        ["NotMet"] = new("未达标", "Not met"),
        ["Met"] = new("符合", "Met"),
        ["Entered"] = new("已录入", "Entered"),
        ["Refused"] = new("系统拒收", "Refused by the system"),
        ["Complete"] = new("材料齐全", "Complete"),
        ["Missing"] = new("材料缺失", "Papers missing"),
        ["Rectified"] = new("完成整改", "Put right"),
        ["Unresolvable"] = new("无法销号", "Cannot be closed"),
        ["Closed"] = new("已销号", "Closed"),
        ["Explained"] = new("已提交情况说明", "Explained"),
        ["Overdue"] = new("逾期", "Overdue"),
        ["Done"] = new("完成", "Done"),
    };

    /// <summary>The label of an outcome; an unknown one is its own label.</summary>
    public static BilingualText Of(string outcome) => Known.GetValueOrDefault(outcome) ?? new(outcome, outcome);
}
