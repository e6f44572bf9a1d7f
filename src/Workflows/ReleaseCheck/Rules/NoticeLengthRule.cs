namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>No notice is shorter than the statutory minimum of the time.</summary>
public sealed class NoticeLengthRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject)
    {
        var minima = subject.Context.Rules.For(subject.Family, StatutoryDemand.NoticeMinimum, subject.Context.Today);
        return from step in subject.Steps
               where step.Notice is { IsAnnouncement: false }
               let days = step.Notice!.Period.Days
               let rule = minima.Where(rule => rule.Level is null || rule.Level == step.Notice!.Handler.Level).MaxBy(rule => rule.Days)
               where rule is not null && days < rule.Days
               select new Finding(Severity.Error, "NoticeTooShort", step.Id, new(
                   $"“{step.Title.Zh}”公示{days}天，少于法定的{rule.Days}天（{rule.Source}：{rule.Text.Zh}）。",
                   $"'{step.Title.En}' lasts {days} days; the law demands {rule.Days} ({rule.Source}: {rule.Text.En})."));
    }
}
