namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Not more notices than the law allows, and no step it has abolished (N-08, N-10).</summary>
public sealed class NoticeLimitRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject)
    {
        var (rules, today) = (subject.Context.Rules, subject.Context.Today);
        return rules.For(subject.Family, StatutoryDemand.NoticeLimit, today).SelectMany(rule => TooMany(subject, rule))
            .Concat(rules.For(subject.Family, StatutoryDemand.StepForbidden, today).SelectMany(rule => Forbidden(subject, rule)));
    }

    private static IEnumerable<Finding> TooMany(ReleaseSubject subject, StatutoryRule rule)
    {
        var notices = subject.Steps.Where(step => step.Notice is { IsAnnouncement: false }).ToList();
        return notices.Count <= rule.Days ? [] : notices.Skip(rule.Days).Select(step => new Finding(Severity.Error, "TooManyNotices", step.Id, new(
            $"“{step.Title.Zh}”是第{notices.IndexOf(step) + 1}次公示，最多{rule.Days}次：{rule.Text.Zh}（{rule.Source}）。",
            $"'{step.Title.En}' is notice number {notices.IndexOf(step) + 1} of at most {rule.Days}: {rule.Text.En} ({rule.Source}).")));
    }

    private static IEnumerable<Finding> Forbidden(ReleaseSubject subject, StatutoryRule rule) =>
        from step in subject.Steps
        where step.Handler?.Level == rule.Level
        select new Finding(Severity.Error, "StepForbidden", step.Id, new(
            $"“{step.Title.Zh}”已被取消：{rule.Text.Zh}（{rule.Source}）。", $"'{step.Title.En}' is abolished: {rule.Text.En} ({rule.Source})."));
}
