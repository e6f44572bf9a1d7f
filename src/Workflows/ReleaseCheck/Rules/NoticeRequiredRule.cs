namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>The notices the law demands stand on every way to a positive end.</summary>
public sealed class NoticeRequiredRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from rule in subject.Context.Rules.For(subject.Family, StatutoryDemand.NoticeRequired, subject.Context.Today)
        from finding in Check(subject, rule)
        select finding;

    private static IEnumerable<Finding> Check(ReleaseSubject subject, StatutoryRule rule)
    {
        var level = LevelWords.Of(rule.Level ?? "Village");
        if (!subject.Steps.Any(step => Satisfies(step, rule)))
        {
            yield return new(Severity.Error, "NoticeMissing", null, new(
                $"缺少{level.Zh}公示：{rule.Text.Zh}（{rule.Source}）。", $"The {level.En} notice is missing: {rule.Text.En} ({rule.Source})."));
            yield break;
        }
        foreach (var (view, slot) in subject.Flows.Take(1).SelectMany(view => DecisiveActs.Of(view).Select(slot => (view, slot))))
        {
            var without = view.ReachWithout(other => Satisfies(view.Steps[other], rule));
            if (without[slot])
            {
                yield return new(Severity.Error, "NoticeMissing", view.Steps[slot].Id, new(
                    $"不经过{level.Zh}公示也能到达“{view.Steps[slot].Title.Zh}”：{rule.Text.Zh}（{rule.Source}）。",
                    $"'{view.Steps[slot].Title.En}' can be reached without the {level.En} notice: {rule.Text.En} ({rule.Source})."));
            }
        }
    }

    private static bool Satisfies(Step step, StatutoryRule rule) =>
        step.Notice is { } notice && (rule.Level is null || notice.Handler.Level == rule.Level);
}
