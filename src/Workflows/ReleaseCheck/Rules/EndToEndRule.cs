using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>The whole procedure stays inside its statutory limit (N-10): an error when even the shortest way cannot, a warning when the limits of the steps add up to more.</summary>
public sealed class EndToEndRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from rule in subject.Context.Rules.For(subject.Family, StatutoryDemand.EndToEnd, subject.Context.Today)
        from finding in Check(subject, rule)
        select finding;

    private static IEnumerable<Finding> Check(ReleaseSubject subject, StatutoryRule rule)
    {
        if (LegalTime.ShortestOf(subject) is { } time && time.Days > rule.Days)
        {
            yield return new(Severity.Error, "EndToEndLimit", null, new(
                $"{time.Words.Zh}，合计至少{time.Days}天，超出全程{rule.Days}天的时限：{rule.Text.Zh}（{rule.Source}）。",
                $"{time.Words.En}: at least {time.Days} days together, more than the limit of {rule.Days} days: {rule.Text.En} ({rule.Source})."));
        }
        else if (SumOfLimits(subject) is { } sum && sum > rule.Days)
        {
            yield return new(Severity.Warning, "LimitsAboveEndToEnd", null, new(
                $"各环节时限合计{sum}天，超出全程{rule.Days}天的时限：{rule.Text.Zh}（{rule.Source}）。",
                $"The limits of the steps add up to {sum} days, more than the limit of {rule.Days} days: {rule.Text.En} ({rule.Source})."));
        }
    }

    private static int? SumOfLimits(ReleaseSubject subject)
    {
        if (subject.Flows is not [var view, ..]) return null;
        var fold = new FlowFold<object>(view, (step, days) => (int)days + Limit(step), Comparer<object>.Create((left, right) => ((int)left).CompareTo((int)right)));
        var at = fold.Run(0, isShortest: false);
        return DecisiveActs.Of(view).Select(slot => (int?)at[slot]).Max();
    }

    // A notice may be posted and closed within the handling limit on either side of its period.
    private static int Limit(Step step) => step.Notice is { } notice
        ? notice.Period.Days + (2 * CalendarDays(notice.Handler.Clock.Rule))
        : CalendarDays(step.Handler?.Clock.Rule);

    // Five working days are a week; holidays come on top, but not every year at the same place.
    private static int CalendarDays(CountingRule? rule) => rule switch
    {
        null => 0,
        { Calendar: DayKind.Working } => rule.Days + (rule.Days / 5 * 2),
        _ => rule.Days,
    };
}
