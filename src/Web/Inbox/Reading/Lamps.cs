using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>The lamp of a row: a word that colour only repeats (U-004, U-054).</summary>
internal static class Lamps
{
    /// <summary>Yellow begins this many days before the due time (U-054).</summary>
    private const int SoonDays = 3;

    public static string Of(DateTimeOffset? due, DateTimeOffset? done, DateTimeOffset now)
    {
        if (due is not { } end) return "None";
        if (done is { } at) return at >= end ? "GreyRed" : "Green";
        return end <= now ? "Red" : end < now.AddDays(SoonDays) ? "Yellow" : "Green";
    }

    /// <summary>The due times of open items that show the lamp; null when all may be shown. Today and Soon are the parts of Yellow that the start page counts apart.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? Range(string? lamp, DateTimeOffset now)
    {
        // An item that is due this instant is red, so the other ranges begin a moment later; a microsecond is the finest both databases keep.
        var (later, soon, tomorrow) = (now.AddMicroseconds(1), now.AddDays(SoonDays), EndOfToday(now).AddMicroseconds(1));
        return lamp switch
        {
            "Red" => (DateTimeOffset.MinValue, later),
            "Yellow" => (later, soon),
            "Today" => (later, tomorrow),
            "Soon" => (tomorrow, soon),
            "Green" => (soon, DateTimeOffset.MaxValue),
            _ => null,
        };
    }

    private static DateTimeOffset EndOfToday(DateTimeOffset now) => ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(1));
}
