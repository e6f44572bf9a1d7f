namespace CaseFlow.Workflows.Deadlines;

/// <summary>Counts legal deadlines day by day (N-17, U-084). Pure: the same input gives the same deadline.</summary>
public static class DeadlineCalculator
{
    /// <summary>
    /// The last day of a period that starts with an event on <paramref name="start"/>. Working-day clocks skip local rest days, natural ones do not
    /// (U-083). Throws <see cref="DeadlineException"/> for dates outside 1900 to 2999, days outside 0 to 3660 and pauses out of order.
    /// </summary>
    public static Deadline Compute(
        DateOnly start, CountingRule rule, WorkCalendar calendar, IReadOnlyList<DeadlinePause>? pauses = null)
    {
        DeadlineException.ThrowIfAny(ProblemsOf(start, rule, pauses ?? []));
        var count = new DayCount(rule, calendar, pauses ?? []);
        var raw = count.CountFrom(start);
        var last = count.Roll(raw);
        return new Deadline
        {
            Start = start,
            Rule = rule,
            RawLastDay = calendar.Describe(raw),
            LastDay = last,
            Steps = count.Steps,
            MissingYears = [.. count.MissingYears],
            Pauses = pauses ?? [],
        };
    }

    /// <summary>Every reason why a deadline cannot be counted; empty when it can.</summary>
    public static IReadOnlyList<DeadlineProblem> ProblemsOf(DateOnly start, CountingRule rule, IReadOnlyList<DeadlinePause> pauses)
    {
        List<DeadlineProblem> problems = [];
        if (!ChinaTime.Accepts(start)) problems.Add(OutOfRange(start));
        problems.AddRange(CountingRule.ProblemsOf(rule.Days));
        var earliest = start;
        foreach (var pause in pauses)
        {
            if (!ChinaTime.Accepts(pause.Resumed)) problems.Add(OutOfRange(pause.Resumed));
            if (pause.From < earliest || pause.Days < 0) problems.Add(OutOfOrder(pause));
            earliest = pause.Resumed;
        }
        return problems;
    }

    private static DeadlineProblem OutOfRange(DateOnly date) => new(
        $"日期 {date:yyyy-MM-dd} 超出范围，应在 1900 年至 2999 年之间。", $"The date {date:yyyy-MM-dd} is out of range; use a date from 1900 to 2999.");

    private static DeadlineProblem OutOfOrder(DeadlinePause pause) => new(
        $"暂停 {pause.From:yyyy-MM-dd} 至 {pause.Resumed:yyyy-MM-dd} 次序有误：不得早于起算日或上次恢复之日，恢复不得早于暂停。",
        $"The pause from {pause.From:yyyy-MM-dd} to {pause.Resumed:yyyy-MM-dd} is out of order: it may not begin before the start or the last resumption, nor end before it begins.");
}
