using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>
/// A cron expression with six fields: second, minute, hour, day of month, month, day of week (Cronos syntax: lists, ranges, steps, names,
/// L, W and #). Times are China civil time.
/// </summary>
public sealed class CronExpression
{
    private const int YearsToSearch = 30;

    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly ulong months;
    private readonly CronDays days;

    private CronExpression(string[] fields)
    {
        seconds = CronField.Parse(fields[0], 0, 59, []);
        minutes = CronField.Parse(fields[1], 0, 59, []);
        hours = CronField.Parse(fields[2], 0, 23, []);
        months = CronField.Parse(fields[4], 1, 12, MonthNames);
        days = CronDays.Parse(fields[3], fields[5], DayNames);
    }

    /// <summary>Reads an expression; anything but six valid fields or a known @word is refused with an <see cref="ExpressionException"/>.</summary>
    public static CronExpression Parse(string text)
    {
        var fields = Expand(text.Trim()).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
            throw new ExpressionException(
                $"'{text}' must have six fields: second minute hour day month weekday.", $"“{text}”应有六个字段：秒 分 时 日 月 星期。");
        return new CronExpression(fields);
    }

    /// <summary>The first time after the instant; null when there is none within thirty years.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset instant)
    {
        var local = instant.ToOffset(ValueTime.China).DateTime;
        var from = new DateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second).AddSeconds(1);
        var last = DateOnly.FromDateTime(from).AddYears(YearsToSearch);
        for (var day = DateOnly.FromDateTime(from); day <= last; day = NextDay(day))
        {
            if (!Has(months, day.Month) || !days.Includes(day)) continue;
            var earliest = day == DateOnly.FromDateTime(from) ? TimeOnly.FromDateTime(from) : TimeOnly.MinValue;
            if (NextTime(earliest) is { } time) return new DateTimeOffset(day.ToDateTime(time), ValueTime.China);
        }

        return null;
    }

    internal static bool Has(ulong set, int value) => (set & (1UL << value)) != 0;

    private DateOnly NextDay(DateOnly day) =>
        Has(months, day.Month) ? day.AddDays(1) : new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private TimeOnly? NextTime(TimeOnly from)
    {
        for (var hour = from.Hour; hour < 24; hour++)
        {
            if (!Has(hours, hour)) continue;
            var firstMinute = hour == from.Hour ? from.Minute : 0;
            for (var minute = firstMinute; minute < 60; minute++)
            {
                if (!Has(minutes, minute)) continue;
                var firstSecond = hour == from.Hour && minute == from.Minute ? from.Second : 0;
                for (var second = firstSecond; second < 60; second++)
                    if (Has(seconds, second)) return new TimeOnly(hour, minute, second);
            }
        }

        return null;
    }

    private static string Expand(string text) => text.ToLowerInvariant() switch
    {
        "@every_second" => "* * * * * *",
        "@every_minute" => "0 * * * * *",
        "@hourly" => "0 0 * * * *",
        "@daily" or "@midnight" => "0 0 0 * * *",
        "@weekly" => "0 0 0 * * 0",
        "@monthly" => "0 0 0 1 * *",
        "@yearly" or "@annually" => "0 0 0 1 1 *",
        _ => text,
    };
}
