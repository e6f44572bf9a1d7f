using System.Collections.Immutable;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>The days of notice the law makes a case wait on one way through a procedure, and the notices that make them up.</summary>
internal sealed record LegalTime(int Days, ImmutableList<Step> Notices)
{
    public static LegalTime Zero { get; } = new(0, []);

    public static IComparer<LegalTime> ByDays { get; } = Comparer<LegalTime>.Create((left, right) => left.Days.CompareTo(right.Days));

    /// <summary>The shortest legal time to the decisive act; null when the procedure has no flowchart or no positive end.</summary>
    public static LegalTime? ShortestOf(ReleaseSubject subject)
    {
        if (subject.Flows is not [var view, ..]) return null;
        var at = new FlowFold<LegalTime>(view, (step, time) => time.Through(step), ByDays).Run(Zero, isShortest: true);
        return DecisiveActs.Of(view).Select(slot => at[slot]?.Through(view.Steps[slot])).OfType<LegalTime>().Min(ByDays);
    }

    /// <summary>“村级公示7天、乡镇公示7天” and its English twin.</summary>
    public BilingualText Words => new(
        string.Join("、", Notices.Select(step => $"{step.Title.Zh}{step.Notice!.Period.Days}天")),
        string.Join(", ", Notices.Select(step => $"{step.Title.En} {step.Notice!.Period.Days} days")));

    private LegalTime Through(Step step) =>
        step.Notice is { Period.Days: > 0 } notice ? new(Days + notice.Period.Days, Notices.Add(step)) : this;
}
