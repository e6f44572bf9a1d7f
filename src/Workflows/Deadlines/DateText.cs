using System.Globalization;

namespace CaseFlow.Workflows.Deadlines;

/// <summary>Dates as officials read them: with weekday and rest mark (U-003).</summary>
public static class DateText
{
    private static readonly string[] ChineseWeekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>The weekday, such as 周五.</summary>
    public static string WeekdayZh(DateOnly date) => ChineseWeekdays[(int)date.DayOfWeek];

    /// <summary>The weekday, such as Fri.</summary>
    public static string WeekdayEn(DateOnly date) => date.ToString("ddd", CultureInfo.InvariantCulture);

    /// <summary>The date with weekday and mark: 2019-09-13 周五（中秋节 休）, 2019-09-29 周日（班）.</summary>
    public static string Zh(DateOnly date, WorkCalendar calendar)
    {
        var mark = calendar.Describe(date);
        return $"{Iso(date)} {WeekdayZh(date)}" + mark.Type switch
        {
            DayType.Holiday or DayType.LocalRest => $"（{HolidayName.Zh(mark.Name!)} 休）",
            DayType.Weekend => "（休）",
            DayType.AdjustedWorkday => "（班）",
            _ => "",
        };
    }

    /// <summary>The date with weekday and mark: Fri 2019-09-13 (Mid-Autumn Festival, off), Sun 2019-09-29 (working day).</summary>
    public static string En(DateOnly date, WorkCalendar calendar)
    {
        var mark = calendar.Describe(date);
        return $"{WeekdayEn(date)} {Iso(date)}" + mark.Type switch
        {
            DayType.Holiday or DayType.LocalRest => $" ({HolidayName.En(mark.Name!)}, off)",
            DayType.Weekend => " (off)",
            DayType.AdjustedWorkday => " (working day)",
            _ => "",
        };
    }

    /// <summary>The end of a last day, as in 须待公示期满 9月16日24时 (U-005).</summary>
    public static string EndZh(DateOnly lastDay) => $"{MonthDayZh(lastDay)}24时";

    /// <summary>The end of a last day: 24:00 on 16 September.</summary>
    public static string EndEn(DateOnly lastDay) => $"24:00 on {MonthDayEn(lastDay)}";

    internal static string MonthDayZh(DateOnly date) => $"{date.Month}月{date.Day}日";

    internal static string MonthDayEn(DateOnly date) => date.ToString("d MMMM", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
