namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>What the inbox, the simple mode and this check must read without running the case is written down, not computed.</summary>
public sealed class StaticInputRule : IReleaseRule
{
    private static readonly string[] Names =
    [
        "title", "level", "role", "mode", "ratio", "form", "materials", "actions", "outcomes", "dueDays", "dueCalendar", "dueCountStart", "dueRoll", "dueStart", "dueStartFrom", "duePause",
        "reminders", "escalation", "notSameActorAs", "legalBasis", "kind", "days", "calendar", "countStart", "roll", "places", "columns", "template",
        "startEvidence", "endEvidence", "objectionRule", "minMembers", "maxMembers", "quorumRatio", "passRatio", "ranked", "useQuota", "catalogue",
    ];

    private static readonly string[] Days = ["dueDays", "days", "objectionDueDays"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        subject.Steps.Where(step => step.Handler is not null).SelectMany(step => Computed(step).Concat(BadDays(step)));

    private static IEnumerable<Finding> Computed(Step step) =>
        from name in Names
        where step.Inputs.IsComputed(name)
        select new Finding(Severity.Error, "InputNotFixed", step.Id, new(
            $"“{step.Title.Zh}”的“{name}”必须直接填写，不能用表达式计算。", $"'{name}' of '{step.Title.En}' must be written down; it cannot be computed."));

    private static IEnumerable<Finding> BadDays(Step step) =>
        from name in Days
        where step.Inputs.Value(name) is not null && step.Inputs.Whole(name) is null or < 0 or > Deadlines.CountingRule.MaxDays
        select new Finding(Severity.Error, "BadDays", step.Id, new(
            $"“{step.Title.Zh}”的天数“{step.Inputs.Value(name)}”应为0至{Deadlines.CountingRule.MaxDays}的整数。",
            $"The days of '{step.Title.En}' must be a whole number from 0 to {Deadlines.CountingRule.MaxDays}, not '{step.Inputs.Value(name)}'."));
}
