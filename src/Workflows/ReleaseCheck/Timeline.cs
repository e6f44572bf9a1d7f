using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>Lays a procedure on the calendar (U-044). Follows the forward lines of the outermost flowchart; steps that only a negative result leads to count from there.</summary>
public sealed class Timeline(ReleaseSubject subject, WorkCalendar calendar)
{
    private static readonly HashSet<string> Technical =
    [
        "Elsa.Start", "Elsa.FlowJoin", "Elsa.FlowFork", "Elsa.FlowDecision", "Elsa.FlowSwitch", "Elsa.SetOutput", "Elsa.SetVariable", "Elsa.SetName",
        "Elsa.Correlate", "Elsa.WriteLine",
    ];

    private static readonly IComparer<object> ByDate = Comparer<object>.Create((left, right) => ((DateOnly)left).CompareTo((DateOnly)right));

    private DateOnly received;

    /// <summary>False leaves out the roll over rest days, for years without a calendar.</summary>
    public bool RollsOver { get; init; } = true;

    /// <summary>Every step people know of, in the order of its earliest day.</summary>
    public IReadOnlyList<TimelineRow> From(DateOnly start)
    {
        received = start;
        if (subject.Flows is not [var view, ..]) return [];
        var (earliest, latest) = (Fold(view, start, isShortest: true), Fold(view, start, isShortest: false));
        return
        [
            .. view.Order.Where(slot => !Technical.Contains(view.Steps[slot].Node.Type) && earliest[slot] is not null && latest[slot] is not null)
                .Select(slot => Row(view.Steps[slot], (DateOnly)earliest[slot]!, (DateOnly)latest[slot]!))
                .OrderBy(row => row.Earliest),
        ];
    }

    /// <summary>The first day on which the decisive act can be done; null when no way leads to it.</summary>
    internal DateOnly? EarliestDecision(DateOnly start)
    {
        received = start;
        if (subject.Flows is not [var view, ..]) return null;
        var earliest = Fold(view, start, isShortest: true);
        return DecisiveActs.Of(view).Select(slot => (DateOnly?)earliest[slot]).Min();
    }

    private object?[] Fold(FlowView view, DateOnly start, bool isShortest) =>
        new FlowFold<object>(view, (step, day) => isShortest ? ShortestEnd(step, (DateOnly)day) : LatestEnd(step, (DateOnly)day), ByDate).Run(start, isShortest);

    // The period ends at 24:00, so what follows can be done on the next day at the earliest.
    private object ShortestEnd(Step step, DateOnly arrival) =>
        step.Notice is { Period.Days: > 0 } notice ? Period(notice.Period, arrival).LastDay.AddDays(1) : arrival;

    private object LatestEnd(Step step, DateOnly arrival) =>
        step.Notice is { } notice ? LatestClosing(notice, arrival).Closing : Limit(step.Handler?.Clock, arrival)?.LastDay ?? arrival;

    private TimelineRow Row(Step step, DateOnly earliest, DateOnly latest) => step.Notice is { } notice
        ? NoticeRow(step, notice, earliest, latest)
        : HandledRow(step, earliest, latest);

    private TimelineRow HandledRow(Step step, DateOnly earliest, DateOnly latest)
    {
        if (step.Handler is null) return new(step.Id, step.Title, earliest, latest, new("上一环节办结后自动进行。", "Happens by itself after the step before."));
        var limit = Limit(step.Handler?.Clock, latest);
        var sentence = limit is null ? new DeadlineSentence("无时限", "no limit") : DeadlineSentence.Of(limit, IsFromReception(step.Handler!.Clock) ? StartEvent.Reception : StartEvent.Arrival);
        return new(step.Id, step.Title, earliest, limit?.LastDay ?? latest, new(
            $"最早：到达当日即可办理。最迟：{sentence.Zh}。", $"Earliest: on the day it arrives. Latest: {sentence.En}."));
    }

    private TimelineRow NoticeRow(Step step, Activities.Notices.NoticeSettings notice, DateOnly earliest, DateOnly latest)
    {
        var shortest = Period(notice.Period, earliest);
        var (period, closing) = LatestClosing(notice, latest);
        var (first, last) = (DeadlineSentence.Of(shortest, StartEvent.Posting), DeadlineSentence.Of(period, StartEvent.Posting));
        return new(step.Id, step.Title, shortest.LastDay, closing, new(
            $"最早：到达当日张贴，{first.Zh}。最迟：{last.Zh}，{DateText.Zh(closing, calendar)}前办结。",
            $"Earliest, when posted on arrival: {first.En}. Latest: {last.En}, to be closed by {DateText.En(closing, calendar)}."));
    }

    private (Deadline Period, DateOnly Closing) LatestClosing(Activities.Notices.NoticeSettings notice, DateOnly arrival)
    {
        var posting = Limit(notice.Handler.Clock, arrival)?.LastDay ?? arrival;
        var period = Period(notice.Period, posting);
        var closable = notice.Period.Days > 0 ? period.LastDay.AddDays(1) : period.LastDay;
        return (period, Limit(notice.Handler.Clock, closable)?.LastDay ?? closable);
    }

    private Deadline Period(CountingRule rule, DateOnly posted) =>
        DeadlineCalculator.Compute(posted, RollsOver ? rule : rule with { Roll = Roll.None }, calendar);

    // A posting, a meeting or a date filled in lies before the step, so counting from its arrival is the latest that can be; pauses nobody can foresee.
    private Deadline? Limit(WorkClock? clock, DateOnly arrival)
    {
        if (clock?.Rule is not { } rule) return null;
        var limit = DeadlineCalculator.Compute(IsFromReception(clock) ? received : arrival, rule, calendar);
        return limit.LastDay < arrival ? DeadlineCalculator.Compute(arrival, rule with { Days = 0 }, calendar) : limit;
    }

    private static bool IsFromReception(WorkClock clock) => clock.Start is ClockStart.Reception;
}
