namespace CaseFlow.Workflows.Deadlines;

/// <summary>One walk along the calendar, remembering what each day did and which years it had no arrangement for.</summary>
internal sealed class DayCount(CountingRule rule, WorkCalendar calendar, IReadOnlyList<DeadlinePause> pauses)
{
    private readonly List<DeadlineStep> steps = [];
    private readonly SortedSet<int> missingYears = [];
    private int counted;

    public IReadOnlyList<DeadlineStep> Steps => steps;

    public IReadOnlyCollection<int> MissingYears => missingYears;

    /// <summary>The day on which the last day of the period is counted. A period of 0 days ends on the first day that is not paused.</summary>
    public DateOnly CountFrom(DateOnly start)
    {
        var day = start;
        if (!rule.CountStartDay || rule.Days == 0) Add(day, IsPaused(day) ? DeadlineStepKind.Paused : DeadlineStepKind.StartNotCounted);
        else Count(day);
        while (counted < rule.Days || IsPaused(day))
        {
            day = day.AddDays(1);
            Count(day);
        }
        return day;
    }

    /// <summary>The last day after the roll; a paused day cannot be the last.</summary>
    public DateOnly Roll(DateOnly day)
    {
        if (!MustRoll(day)) return day;
        do
        {
            day = day.AddDays(1);
            var passes = IsPaused(day) || IsRest(day);
            Add(day, passes ? DeadlineStepKind.RolledOver : DeadlineStepKind.RolledTo);
        }
        while (steps[^1].Kind is DeadlineStepKind.RolledOver);
        return day;
    }

    private bool MustRoll(DateOnly day) => rule.Roll switch
    {
        Deadlines.Roll.RestDay => IsRest(day),
        Deadlines.Roll.Holiday => IsRest(day) && calendar.EndsHoliday(day),
        _ => false,
    };

    private void Count(DateOnly day)
    {
        if (IsPaused(day)) Add(day, DeadlineStepKind.Paused);
        else if (rule.Calendar is DayKind.Working && IsRest(day)) Add(day, DeadlineStepKind.SkippedRestDay);
        else CountOne(day);
    }

    private void CountOne(DateOnly day)
    {
        counted = Math.Min(counted + 1, rule.Days);
        Add(day, DeadlineStepKind.Counted);
    }

    private void Add(DateOnly day, DeadlineStepKind kind) => steps.Add(new(calendar.Describe(day), kind, counted));

    private bool IsPaused(DateOnly day) => pauses.Any(pause => pause.Covers(day));

    // Only a question that the arrangement answers can make a deadline provisional: natural days without a roll never ask.
    private bool IsRest(DateOnly day)
    {
        if (calendar.MissingYearFor(day) is { } year) missingYears.Add(year);
        return rule.Calendar is DayKind.Working ? !calendar.IsWorkday(day) : calendar.IsRestDay(day);
    }
}
