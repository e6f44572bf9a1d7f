using System.Globalization;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>The days of a campaign phase, both included; a window without a year recurs every year.</summary>
public sealed record CampaignWindow(DateOnly From, DateOnly To, bool HasYear)
{
    // A leap year, so that 02-29 can be written; the length of a window around it is then the longer one.
    private const int AnyYear = 2000;

    /// <summary>The number of days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Reads 06-01..06-15 or 2026-06-01..2026-06-15; a window without years may pass the turn of the year. Null when it is neither.</summary>
    public static CampaignWindow? TryParse(string text)
    {
        if (text.Split("..") is not [var first, var second]) return null;
        if (Day(first, "yyyy-MM-dd") is { } from && Day(second, "yyyy-MM-dd") is { } to)
            return from <= to && from >= ChinaTime.FirstDate && to <= ChinaTime.LastDate ? new(from, to, HasYear: true) : null;
        if (Day($"{AnyYear}-{first.Trim()}", "yyyy-MM-dd") is not { } start || Day($"{AnyYear}-{second.Trim()}", "yyyy-MM-dd") is not { } end) return null;
        return new(start, end < start ? end.AddYears(1) : end, HasYear: false);
    }

    /// <summary>The window in words.</summary>
    public BilingualText Words => HasYear
        ? new($"{From.Year}年{Zh(From)}至{(To.Year == From.Year ? "" : $"{To.Year}年")}{Zh(To)}", $"{En(From)} {From.Year} to {En(To)} {To.Year}")
        : new($"{Zh(From)}至{Zh(To)}", $"{En(From)} to {En(To)}");

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Zh(DateOnly day) => $"{day.Month}月{day.Day}日";

    private static string En(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
