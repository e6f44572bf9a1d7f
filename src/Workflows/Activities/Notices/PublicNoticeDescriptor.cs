using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>What the designer shows of a CaseFlow.PublicNotice.</summary>
internal static class PublicNoticeDescriptor
{
    public static ActivityDescriptor Value { get; } = new(
        "CaseFlow.PublicNotice", new("公示 / 公告", "Public notice"), HandlerInputs.Category,
        new("张贴后开始计时，期满且无未答复异议才能办结。", "The clock starts with the posting; it closes after the period, when no objection is open."))
    {
        Kind = ActivityKind.Wait,
        Inputs =
        [
            HandlerInputs.Choice("Kind", "种类", "Kind", "Notice", [new("Notice", new("公示", "Notice")), new("Announcement", new("公告", "Announcement"))]),
            .. HandlerInputs.Who(),
            HandlerInputs.Number("Days", "公示天数", "Days", 7),
            .. HandlerInputs.Counting("", "公示期", "period", "Natural", "RestDay"),
            HandlerInputs.Json("Places", "张贴地点", "Places"),
            HandlerInputs.Json("Columns", "公开的列", "Columns"),
            HandlerInputs.Listed("Template", "文书模板", "Template", ChoiceList.NoticeTemplates),
            HandlerInputs.Flag("StartEvidence", "张贴须拍照", "Photo of the posting", true),
            HandlerInputs.Flag("EndEvidence", "期满须拍照", "Photo at the end", true),
            HandlerInputs.Choice("ObjectionRule", "有异议时", "On an objection", "Hold",
            [
                new("Hold", new("继续计时，答复前不得办结", "Clock runs on, no closing before the answer")), new("Pause", new("暂停计时", "Clock pauses")),
                new("Restart", new("答复后重新计时", "Period begins again after the answer")),
            ]),
            HandlerInputs.Text("ObjectionLevel", "异议核查层级", "Level that investigates objections") with { UiHint = "dropdown", Allowed = HandlerInputs.Levels },
            HandlerInputs.Listed("ObjectionRole", "异议核查角色", "Role that investigates objections", ChoiceList.Roles),
            HandlerInputs.Number("ObjectionDueDays", "异议核查时限（天）", "Days to investigate", 5),
            .. HandlerInputs.Counting("ObjectionDue", "异议核查时限", "investigation", "Working", "None"),
            .. HandlerInputs.Due,
            .. HandlerInputs.Rules,
        ],
        Outputs = [new("Outcome", "String", new("结果", "Outcome")), new("PostedOn", "Object", new("张贴日", "Day of posting")), new("EndsOn", "Object", new("公示末日", "Last day"))],
        Outcomes = HandlerInputs.Outcomes("Unopposed", "Upheld"),
    };
}
