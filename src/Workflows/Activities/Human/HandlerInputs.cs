using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The input descriptors the CaseFlow activities share. They are read from the definition, never evaluated while a case runs.</summary>
internal static class HandlerInputs
{
    public static readonly BilingualText Category = new("业务办理", "Case work");

    /// <summary>The levels a step can stand at.</summary>
    public static readonly IReadOnlyList<AllowedValue> Levels =
    [
        new("Group", new("村小组", "Village group")), new("Village", new("村级", "Village")), new("Township", new("乡镇", "Township")),
        new("County", new("县级", "County")), new("City", new("市级", "City")), new("Province", new("省级", "Province")),
        new("Department", new("部门", "Department")),
    ];

    /// <summary>Title, level and role.</summary>
    public static IReadOnlyList<InputDescriptor> Who(string level = "Village") =>
    [
        Text("Title", "标题", "Title"),
        Choice("Level", "层级", "Level", level, Levels),
        Listed("Role", "承办角色", "Role", ChoiceList.Roles),
        Text("AssigneeFrom", "承办人取自表单字段", "Handler from form field"),
    ];

    /// <summary>The time for the step and what happens around its end.</summary>
    public static IReadOnlyList<InputDescriptor> Due { get; } =
    [
        Number("DueDays", "办理时限（天）", "Days to handle"),
        .. Counting("Due", "办理时限", "handling", "Working", "None"),
        Choice("DueStart", "办理时限：起算点", "Counted from (handling)", "Arrival",
        [
            new("Arrival", new("到达本环节之日", "the day the step opens")), new("Reception", new("案件受理之日", "the day the case was received")),
            new("Posting", new("公示张贴之日", "the day the notice was posted")), new("Meeting", new("评议之日", "the day of the review meeting")),
            new("Field", new("表单中的日期", "a date of a form")),
        ]),
        Text("DueStartFrom", "起算日取自表单字段", "First day from form field"),
        Choice("DuePause", "办理时限：暂停条件", "Stands still (handling)", "None",
        [
            new("None", new("不暂停", "never")), new("Supplement", new("退回补正期间暂停", "while the case is sent back for supplements")),
            new("Objection", new("异议未答复期间暂停", "while an objection waits for its decision")), new("Both", new("补正或异议期间均暂停", "while either lasts")),
        ]),
        Text("DueOnFrom", "截止日期取自表单字段", "Fixed last day from form field"),
        Json("Reminders", "提醒", "Reminders"),
        Json("Escalation", "逾期升级", "Escalation"),
    ];

    /// <summary>Papers, allowed actions, separation of duties and legal basis.</summary>
    public static IReadOnlyList<InputDescriptor> Rules { get; } =
    [
        Json("Materials", "材料清单", "Materials"),
        Json("Actions", "可用操作", "Allowed actions"),
        Json("NotSameActorAs", "不得与这些环节为同一人", "Not the same person as in"),
        Text("LegalBasis", "依据（文号、条款）", "Legal basis"),
    ];

    public static InputDescriptor Text(string name, string zh, string en, string? value = null) =>
        new(name, "String", new(zh, en), value) { IsLazy = true };

    /// <summary>A text the server offers values for.</summary>
    public static InputDescriptor Listed(string name, string zh, string en, string list) =>
        new(name, "String", new(zh, en)) { IsLazy = true, UiHint = "dropdown", Choices = list };

    public static InputDescriptor Number(string name, string zh, string en, long? value = null) =>
        new(name, "Int32", new(zh, en), value) { IsLazy = true };

    public static InputDescriptor Ratio(string name, string zh, string en, double value) =>
        new(name, "Double", new(zh, en), value) { IsLazy = true };

    public static InputDescriptor Flag(string name, string zh, string en, bool value) =>
        new(name, "Boolean", new(zh, en), value) { IsLazy = true, UiHint = "checkbox" };

    public static InputDescriptor Json(string name, string zh, string en) =>
        new(name, "Object", new(zh, en)) { IsLazy = true, UiHint = "json-editor" };

    public static InputDescriptor Choice(string name, string zh, string en, string value, IReadOnlyList<AllowedValue> allowed) =>
        new(name, "String", new(zh, en), value) { IsLazy = true, UiHint = "dropdown", Allowed = allowed };

    /// <summary>Calendar, start day and roll of a counting rule.</summary>
    public static IReadOnlyList<InputDescriptor> Counting(string prefix, string zh, string en, string calendar, string roll) =>
    [
        Choice($"{prefix}Calendar", $"{zh}：日历", $"Calendar ({en})", calendar, [new("Natural", new("自然日", "Natural days")), new("Working", new("工作日", "Working days"))]),
        Flag($"{prefix}CountStart", $"{zh}：含首日", $"Count the start day ({en})", false),
        Choice($"{prefix}Roll", $"{zh}：末日顺延", $"Roll over ({en})", roll,
        [
            new("None", new("不顺延", "None")), new("RestDay", new("遇休息日顺延", "Over rest days")), new("Holiday", new("遇法定节假日顺延", "Over holidays")),
        ]),
    ];

    /// <summary>Outcome descriptors in order, with their usual labels.</summary>
    public static IReadOnlyList<OutcomeDescriptor> Outcomes(params ReadOnlySpan<string> names)
    {
        List<OutcomeDescriptor> outcomes = [];
        foreach (var name in names) outcomes.Add(new(name, Forms.OutcomeLabels.Of(name)));
        return outcomes;
    }

    /// <summary>The outputs of a step a person completes.</summary>
    public static IReadOnlyList<OutputDescriptor> Answer { get; } =
    [
        new("Outcome", "String", new("结果", "Outcome")), new("Opinion", "String", new("意见", "Opinion")),
        new("Form", "Object", new("表单", "Form")), new("Actor", "String", new("办理人", "Actor")),
    ];
}
