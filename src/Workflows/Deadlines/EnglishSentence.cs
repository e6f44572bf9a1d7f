namespace CaseFlow.Workflows.Deadlines;

/// <summary>Explains deadlines in English: Posted on 6 September, start day not counted, 7 days, last day 13 September (Mid-Autumn Festival), moved to 16 September.</summary>
internal sealed class EnglishSentence(StartEvent startEvent)
{
    private int yearSaid;

    public string Explain(Deadline deadline)
    {
        List<string> parts = [.. Beginning(deadline, deadline.LastDay.Year), LastDay(deadline)];
        if (deadline.IsRolled) parts.Add($"moved to {Date(deadline.LastDay)}");
        else if (deadline.RawLastDay.Type is DayType.Weekend or DayType.Holiday) parts.Add("not moved");
        return string.Join(", ", parts) + (deadline.IsProvisional ? MissingNote(deadline.MissingYears) : "");
    }

    public string Explain(PausedDeadline paused)
    {
        List<string> parts = [.. Beginning(paused.Deadline, paused.From.Year)];
        parts.Add($"paused since {Date(paused.From)} because of {Cause(paused.Cause)}");
        parts.Add($"{Days(paused.RemainingDays, paused.Deadline.Rule.Calendar)} left");
        return string.Join(", ", parts);
    }

    private List<string> Beginning(Deadline deadline, int lastYear)
    {
        yearSaid = deadline.Start.Year == lastYear ? lastYear : 0;
        List<string> parts = [startEvent is StartEvent.Named ? $"Counted from {Date(deadline.Start)}" : $"{Verb} on {Date(deadline.Start)}"];
        if (deadline.Rule.Days == 0) parts.Add("due on the same day");
        else parts.AddRange([
            deadline.Rule.CountStartDay ? "start day counted" : "start day not counted", Days(deadline.Rule.Days, deadline.Rule.Calendar)]);
        parts.AddRange(deadline.Pauses.Where(pause => pause.Days > 0).Select(Pause));
        return parts;
    }

    private string Verb => startEvent switch
    {
        StartEvent.Posting => "Posted",
        StartEvent.Meeting => "Reviewed",
        StartEvent.Reception => "Case received",
        _ => "Received",
    };

    private string LastDay(Deadline deadline)
    {
        var mark = deadline.RawLastDay;
        return $"last day {Date(mark.Date)}" + mark.Type switch
        {
            DayType.Holiday => $" ({HolidayName.En(mark.Name!)})",
            DayType.LocalRest when deadline.IsRolled => $" ({HolidayName.En(mark.Name!)})",
            DayType.Weekend => $" ({mark.Date.DayOfWeek})",
            DayType.AdjustedWorkday => $" ({mark.Date.DayOfWeek}, a working day by arrangement)",
            _ => "",
        };
    }

    private string Pause(DeadlinePause pause) => pause.Days == 1
        ? $"paused on {Date(pause.From)} for 1 day because of {Cause(pause.Cause)}"
        : $"paused from {Date(pause.From)} to {Date(pause.Through)} for {pause.Days} days because of {Cause(pause.Cause)}";

    private string Date(DateOnly date)
    {
        var year = date.Year == yearSaid ? "" : $" {date.Year}";
        yearSaid = date.Year;
        return DateText.MonthDayEn(date) + year;
    }

    private static string MissingNote(IReadOnlyList<int> years) =>
        $" (the holiday arrangement for {string.Join(" and ", years)} is not loaded; counted by weekends for now)";

    private static string Cause(PauseCause cause) => cause switch
    {
        PauseCause.Objection => "an objection",
        PauseCause.MissingMaterials => "missing materials",
        _ => "a recorded reason",
    };

    private static string Days(int days, DayKind kind) =>
        $"{days} {(kind is DayKind.Working ? "working day" : "day")}{(days == 1 ? "" : "s")}";
}
