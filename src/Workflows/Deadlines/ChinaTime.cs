namespace CaseFlow.Workflows.Deadlines;

/// <summary>China civil time, UTC+8 all year, and the dates the product accepts (U-089).</summary>
public static class ChinaTime
{
    /// <summary>The first date a deadline may start on.</summary>
    public static readonly DateOnly FirstDate = new(1900, 1, 1);

    /// <summary>The last date a deadline may start on.</summary>
    public static readonly DateOnly LastDate = new(2999, 12, 31);

    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The date in China at the instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>00:00 of the day in China.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>24:00 of the day in China, which is 00:00 of the next day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    internal static bool Accepts(DateOnly day) => day >= FirstDate && day <= LastDate;
}
