namespace CaseFlow.Workflows.Deadlines;

/// <summary>A counted deadline and everything needed to explain it. Made by <see cref="DeadlineCalculator"/>.</summary>
public sealed record Deadline
{
    /// <summary>The day of the event that starts the clock.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The rule it was counted by.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>The day on which the last day of the period was counted, before any roll.</summary>
    public required DayMark RawLastDay { get; init; }

    /// <summary>The day the deadline ends, after the roll.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Every day from the start to the last day, in order.</summary>
    public required IReadOnlyList<DeadlineStep> Steps { get; init; }

    /// <summary>Years without a holiday arrangement that the count met, ascending; there the calendar knows weekends only (暂按周末).</summary>
    public required IReadOnlyList<int> MissingYears { get; init; }

    /// <summary>The pauses that were taken into account, in order (U-087).</summary>
    public required IReadOnlyList<DeadlinePause> Pauses { get; init; }

    /// <summary>True when the last day moved because of a rest day.</summary>
    public bool IsRolled => LastDay != RawLastDay.Date;

    /// <summary>True when the day may change once a missing holiday arrangement is loaded.</summary>
    public bool IsProvisional => MissingYears.Count > 0;

    /// <summary>The calendar days of all pauses together.</summary>
    public int PausedDays => Pauses.Sum(pause => pause.Days);

    /// <summary>24:00 of the last day in China: the first instant that is too late.</summary>
    public DateTimeOffset DueInstant => ChinaTime.EndOf(LastDay);

    /// <summary>Stops the clock on a day, which itself no longer counts. Refuses days outside the period and before the end of an earlier pause.</summary>
    public PausedDeadline Pause(DateOnly day, PauseCause cause)
    {
        if (day < Start || day > LastDay || (Pauses.Count > 0 && day < Pauses[^1].Resumed))
        {
            throw new DeadlineException([new(
                $"{day:yyyy-MM-dd} 不能暂停：须在 {Start:yyyy-MM-dd} 至 {LastDay:yyyy-MM-dd} 期间，且不早于上次恢复之日。",
                $"The clock cannot pause on {day:yyyy-MM-dd}: the day must lie from {Start:yyyy-MM-dd} to {LastDay:yyyy-MM-dd} and not before the last resumption.")]);
        }
        return new(this, day, cause);
    }
}

/// <summary>A deadline whose clock stands still; it has no last day until it is resumed.</summary>
/// <param name="Deadline">The deadline as it stood before.</param>
/// <param name="From">The first day that does not count.</param>
public sealed record PausedDeadline(Deadline Deadline, DateOnly From, PauseCause Cause)
{
    /// <summary>The days of the period that are still to be counted after the resumption.</summary>
    public int RemainingDays =>
        Deadline.Rule.Days - Deadline.Steps.LastOrDefault(step => step.Mark.Date < From).Count;

    /// <summary>Starts the clock again on a day, which counts. Refuses a day before the pause began.</summary>
    public Deadline Resume(DateOnly day, WorkCalendar calendar) =>
        DeadlineCalculator.Compute(Deadline.Start, Deadline.Rule, calendar, [.. Deadline.Pauses, new(From, day, Cause)]);
}
