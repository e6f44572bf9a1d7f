using System.Globalization;
using System.Xml;

namespace CaseFlow.Workflows.State;

/// <summary>Text and civil time of the engine's time values; a time without an offset is China time (UTC+8).</summary>
public static class ValueTime
{
    /// <summary>China civil time keeps this offset all year.</summary>
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>The instant of a .NET date and time.</summary>
    public static DateTimeOffset From(DateTime time) =>
        time.Kind == DateTimeKind.Utc ? new(time, TimeSpan.Zero) : new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), China);

    /// <summary>Midnight in China at the start of a day.</summary>
    public static DateTimeOffset From(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), China);

    /// <summary>The shortest ISO 8601 text that reads back as the same instant and offset.</summary>
    public static string Text(DateTimeOffset time) => time.ToString(InstantFormat, CultureInfo.InvariantCulture);

    /// <summary>The day as yyyy-MM-dd.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO 8601 instant, or a date and time of China without an offset.</summary>
    public static bool TryRead(string text, out DateTimeOffset time)
    {
        time = default;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var civil)) return false;
        if (civil.Kind == DateTimeKind.Unspecified)
        {
            if (civil < new DateTime(1, 1, 2)) return false;
            time = new DateTimeOffset(civil, China);
            return true;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>Reads <c>00:00:05</c>, <c>7.00:00:00</c> or an ISO 8601 duration such as <c>PT5S</c>.</summary>
    public static bool TryReadSpan(string text, out TimeSpan span)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span)) return true;
        try
        {
            span = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}
