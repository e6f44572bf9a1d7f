using System.Collections.Frozen;
using System.Globalization;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>Dates: values that never change, read in China time (UTC+8) on every machine.</summary>
internal static class TimeMethods
{
    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["getFullYear"] = (in call) => (double)Civil(call).Year,
        ["getMonth"] = (in call) => Civil(call).Month - 1.0,
        ["getDate"] = (in call) => (double)Civil(call).Day,
        ["getDay"] = (in call) => (double)Civil(call).DayOfWeek,
        ["getHours"] = (in call) => (double)Civil(call).Hour,
        ["getMinutes"] = (in call) => (double)Civil(call).Minute,
        ["getSeconds"] = (in call) => (double)Civil(call).Second,
        ["getMilliseconds"] = (in call) => (double)Civil(call).Millisecond,
        ["getTime"] = (in call) => Coerce.ToNumber(call.Self),
        ["valueOf"] = (in call) => Coerce.ToNumber(call.Self),
        ["getTimezoneOffset"] = (in call) => -480.0,
        ["toISOString"] = (in call) => Iso(call.Self),
        ["toJSON"] = (in call) => Iso(call.Self),
    }.ToFrozenDictionary();

    /// <summary>The text JSON and toISOString give: UTC with milliseconds.</summary>
    public static string Iso(object? time) =>
        Instant(time).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>new Date()</c>, <c>new Date(text or milliseconds)</c>, <c>new Date(year, month, day, …)</c>.</summary>
    public static object? Create(in Call call)
    {
        if (call.Arguments.Length == 0) return call.Run.Scope.Now.ToOffset(ValueTime.China);
        if (call.Arguments.Length > 1) return FromParts(call);
        return call[0] switch
        {
            DateTimeOffset or DateOnly => Instant(call[0]),
            string text => Read(text) ?? throw call.At.Fault($"'{(text.Length > 40 ? text[..40] : text)}' is not a date", $"“{(text.Length > 40 ? text[..40] : text)}”不是日期"),
            _ => FromMilliseconds(call, call.NumberOf(0)),
        };
    }

    /// <summary>Milliseconds since 1970, or NaN when the text is no date.</summary>
    public static object? Parse(in Call call) => Read(call.TextOf(0)) is { } time ? Coerce.Milliseconds(time) : double.NaN;

    // As in JavaScript, a day alone is midnight UTC, and a time without offset is local.
    private static DateTimeOffset? Read(string text)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToOffset(ValueTime.China);
        return text.Length <= 64 && ValueTime.TryRead(text, out var time) ? time.ToOffset(ValueTime.China) : null;
    }

    private static object? FromParts(in Call call)
    {
        Span<double> parts = [0, 0, 1, 0, 0, 0, 0];
        for (var index = 0; index < parts.Length && index < call.Arguments.Length; index++) parts[index] = Math.Truncate(call.NumberOf(index));
        var months = parts[0] * 12 + parts[1];
        if (!(months is >= 12 and < 119_988)) throw OutOfRange(call);
        var first = new DateTimeOffset((int)(months / 12), (int)(months % 12) + 1, 1, 0, 0, 0, TimeSpan.Zero);
        var rest = (((parts[2] - 1) * 24 + parts[3]) * 60 + parts[4]) * 60_000 + parts[5] * 1000 + parts[6];
        return FromMilliseconds(call, Coerce.Milliseconds(first) + rest - ValueTime.China.TotalMilliseconds);
    }

    private static object FromMilliseconds(in Call call, double milliseconds) =>
        milliseconds is > -62_100_000_000_000 and < 253_370_000_000_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)milliseconds * TimeSpan.TicksPerMillisecond).ToOffset(ValueTime.China)
            : throw OutOfRange(call);

    private static ExpressionException OutOfRange(in Call call) => call.At.Fault("this is not a date", "这不是有效的日期");

    private static DateTimeOffset Instant(object? time) => time is DateOnly day ? ValueTime.From(day) : (DateTimeOffset)time!;

    private static DateTime Civil(in Call call) => Instant(call.Self).ToOffset(ValueTime.China).DateTime;
}
