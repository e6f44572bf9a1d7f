namespace CaseFlow.Workflows.Deadlines;

/// <summary>Which days a clock counts: every day (自然日) or working days (工作日).</summary>
public enum DayKind { Natural, Working }

/// <summary>
/// What happens when the last day is no working day. <see cref="None"/>: it stays. <see cref="RestDay"/>: it moves from any weekend day or holiday to
/// the next working day (民法典 203, where 法定休假日 includes weekends). <see cref="Holiday"/>: it moves only from a day off of a State Council
/// arrangement, the narrow reading, and from the weekend that directly follows it, since one more day may never end earlier; any other weekend stays.
/// The target is in both cases the first day that is neither weekend nor holiday.
/// </summary>
public enum Roll { None, RestDay, Holiday }

/// <summary>How the days of a deadline are counted (U-084, N-17).</summary>
/// <param name="Days">0 to 3660; 0 ends on the start day.</param>
/// <param name="Calendar">Natural or working days.</param>
/// <param name="CountStartDay">True when the start day is the first day (含当日), false when counting begins the day after (民法典 201).</param>
/// <param name="Roll">What happens when the last day is a rest day.</param>
public sealed record CountingRule(int Days, DayKind Calendar, bool CountStartDay, Roll Roll)
{
    /// <summary>The longest period that can be counted, ten years.</summary>
    public const int MaxDays = 3660;

    /// <summary>The safe default for notices: natural days, start not counted, rolled over rest days; never shorter than any reading (U-085).</summary>
    public static CountingRule ForNotice(int days) => new(days, DayKind.Natural, CountStartDay: false, Roll.RestDay);

    /// <summary>The default for handling limits: working days, start not counted (U-085).</summary>
    public static CountingRule ForHandling(int days) => new(days, DayKind.Working, CountStartDay: false, Roll.None);

    /// <summary>A rule from the words of a definition or command line; letter case does not matter. Throws <see cref="DeadlineException"/> listing every bad word.</summary>
    /// <param name="calendar">natural or working.</param>
    /// <param name="roll">none, restday or holiday.</param>
    public static CountingRule Parse(int days, string calendar, bool countStartDay, string roll)
    {
        var (kind, rolling) = (ReadKind(calendar), ReadRoll(roll));
        List<DeadlineProblem> problems = [];
        if (kind is null)
            problems.Add(new($"日历“{calendar}”无法识别，应为 natural（自然日）或 working（工作日）。", $"Calendar '{calendar}' is unknown; use natural or working."));
        if (rolling is null)
            problems.Add(new($"顺延方式“{roll}”无法识别，应为 none、restday 或 holiday。", $"Roll '{roll}' is unknown; use none, restday or holiday."));
        problems.AddRange(ProblemsOf(days));
        DeadlineException.ThrowIfAny(problems);
        return new(days, kind!.Value, countStartDay, rolling!.Value);
    }

    /// <summary>The calendar a word means, or null when it is unknown.</summary>
    public static DayKind? ReadKind(string? word) => word?.ToLowerInvariant() switch
    {
        "natural" => DayKind.Natural,
        "working" => DayKind.Working,
        _ => null,
    };

    /// <summary>The roll a word means, or null when it is unknown.</summary>
    public static Roll? ReadRoll(string? word) => word?.ToLowerInvariant() switch
    {
        "none" => Roll.None,
        "restday" => Roll.RestDay,
        "holiday" => Roll.Holiday,
        _ => null,
    };

    internal static IEnumerable<DeadlineProblem> ProblemsOf(int days) => days is >= 0 and <= MaxDays
        ? []
        : [new($"天数 {days} 超出范围，应为 0 至 {MaxDays}。", $"{days} days is out of range; use 0 to {MaxDays}.")];
}
