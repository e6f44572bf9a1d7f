namespace CaseFlow.Workflows.Deadlines;

/// <summary>Explains deadlines in Chinese: 9月6日张贴，不含当日，7天，末日9月13日中秋节，顺延至9月16日.</summary>
internal sealed class ChineseSentence(StartEvent startEvent)
{
    // A year is said where it differs from the year of the date said before.
    private int yearSaid;

    public string Explain(Deadline deadline)
    {
        List<string> parts = [.. Beginning(deadline, deadline.LastDay.Year), LastDay(deadline)];
        if (deadline.IsRolled) parts.Add($"顺延至{Date(deadline.LastDay)}");
        else if (IsPlainRest(deadline)) parts.Add("不顺延");
        var note = deadline.IsProvisional ? $"（{string.Join("、", deadline.MissingYears)}年放假安排未载入，暂按周末推算）" : "";
        return string.Join("，", parts) + note;
    }

    public string Explain(PausedDeadline paused)
    {
        List<string> parts = [.. Beginning(paused.Deadline, paused.From.Year)];
        parts.Add($"{Date(paused.From)}起{Cause(paused.Cause)}暂停");
        parts.Add($"尚余{Days(paused.RemainingDays, paused.Deadline.Rule.Calendar)}");
        return string.Join("，", parts);
    }

    private List<string> Beginning(Deadline deadline, int lastYear)
    {
        yearSaid = deadline.Start.Year == lastYear ? lastYear : 0;
        List<string> parts = [Date(deadline.Start) + Verb];
        if (deadline.Rule.Days == 0) parts.Add("当日截止");
        else parts.AddRange([deadline.Rule.CountStartDay ? "含当日" : "不含当日", Days(deadline.Rule.Days, deadline.Rule.Calendar)]);
        parts.AddRange(deadline.Pauses.Where(pause => pause.Days > 0).Select(Pause));
        return parts;
    }

    private string Verb => startEvent switch
    {
        StartEvent.Posting => "张贴",
        StartEvent.Meeting => "评议",
        StartEvent.Reception => "受理",
        StartEvent.Named => "起算",
        _ => "收到",
    };

    private string LastDay(Deadline deadline)
    {
        var mark = deadline.RawLastDay;
        return $"末日{Date(mark.Date)}" + mark.Type switch
        {
            DayType.Holiday => HolidayName.Zh(mark.Name!),
            DayType.LocalRest when deadline.IsRolled => HolidayName.Zh(mark.Name!),
            DayType.Weekend => DateText.WeekdayZh(mark.Date),
            DayType.AdjustedWorkday => $"{DateText.WeekdayZh(mark.Date)}（调休上班）",
            _ => "",
        };
    }

    private string Pause(DeadlinePause pause) => pause.Days == 1
        ? $"{Date(pause.From)}{Cause(pause.Cause)}暂停1天"
        : $"{Date(pause.From)}至{Date(pause.Through)}{Cause(pause.Cause)}暂停{pause.Days}天";

    private string Date(DateOnly date)
    {
        var year = date.Year == yearSaid ? "" : $"{date.Year}年";
        yearSaid = date.Year;
        return year + DateText.MonthDayZh(date);
    }

    private static bool IsPlainRest(Deadline deadline) => deadline.RawLastDay.Type is DayType.Weekend or DayType.Holiday;

    private static string Cause(PauseCause cause) => cause switch
    {
        PauseCause.Objection => "因异议",
        PauseCause.MissingMaterials => "因补正材料",
        _ => "因故",
    };

    private static string Days(int days, DayKind kind) => kind is DayKind.Working ? $"{days}个工作日" : $"{days}天";
}
