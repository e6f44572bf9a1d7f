using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>Which days a cron expression takes: both the day of month and the day of week must fit, as in Cronos.</summary>
internal sealed record CronDays(ulong OfMonth, ulong OfWeek)
{
    private bool IsLast { get; init; }

    private int LastOffset { get; init; }

    private bool IsNearestWorkday { get; init; }

    private bool IsLastOfWeekday { get; init; }

    private int Ordinal { get; init; }

    public static CronDays Parse(string ofMonth, string ofWeek, string[] dayNames) =>
        ReadWeek(ReadMonth(ofMonth.ToUpperInvariant()), ofWeek.ToUpperInvariant(), dayNames);

    public bool Includes(DateOnly day) => FitsMonth(day) && FitsWeek(day);

    private static CronDays ReadMonth(string text)
    {
        if (text.StartsWith('L'))
        {
            var isWorkday = text.EndsWith('W');
            var rest = (isWorkday ? text[..^1] : text)[1..];
            var offset = rest.StartsWith('-') ? CronField.Number(rest[1..], 0, 30, []) : 0;
            if (rest.Length > 0 && !rest.StartsWith('-')) throw Refused(text);
            return new(0, 0) { IsLast = true, LastOffset = offset, IsNearestWorkday = isWorkday };
        }

        if (!text.EndsWith('W')) return new(CronField.Parse(text, 1, 31, []), 0);
        return new(1UL << CronField.Number(text[..^1], 1, 31, []), 0) { IsNearestWorkday = true };
    }

    private static CronDays ReadWeek(CronDays days, string text, string[] names)
    {
        if (text.Split('#') is [var day, var ordinal])
            return days with { OfWeek = One(day, names), Ordinal = CronField.Number(ordinal, 1, 5, []) };
        if (text.Length > 1 && text.EndsWith('L')) return days with { OfWeek = One(text[..^1], names), IsLastOfWeekday = true };
        var set = CronField.Parse(text, 0, 7, names);
        // Sunday is both 0 and 7.
        return days with { OfWeek = CronExpression.Has(set, 7) ? set | 1 : set };
    }

    private static ulong One(string day, string[] names) => 1UL << (CronField.Number(day, 0, 7, names) % 7);

    private bool FitsMonth(DateOnly day)
    {
        if (!IsLast && !IsNearestWorkday) return CronExpression.Has(OfMonth, day.Day);
        var length = DateTime.DaysInMonth(day.Year, day.Month);
        var wanted = IsLast ? length - LastOffset : int.Min(System.Numerics.BitOperations.TrailingZeroCount(OfMonth), length);
        if (wanted < 1) return false;
        return day.Day == (IsNearestWorkday ? Nearest(new DateOnly(day.Year, day.Month, wanted), length) : wanted);
    }

    private bool FitsWeek(DateOnly day)
    {
        if (!CronExpression.Has(OfWeek, (int)day.DayOfWeek)) return false;
        if (IsLastOfWeekday) return day.AddDays(7).Month != day.Month;
        return Ordinal == 0 || ((day.Day - 1) / 7) + 1 == Ordinal;
    }

    private static int Nearest(DateOnly day, int length) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.Day > 1 ? day.Day - 1 : day.Day + 2,
        DayOfWeek.Sunday => day.Day < length ? day.Day + 1 : day.Day - 2,
        _ => day.Day,
    };

    private static ExpressionException Refused(string text) => new($"'{text}' is no day of month.", $"“{text}”不是有效的日字段。");
}
