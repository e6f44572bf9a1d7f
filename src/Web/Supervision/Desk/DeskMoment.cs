using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The instant the figures are for, and the days that follow from it.</summary>
/// <param name="WarningDays">How many days before the last one an open item turns yellow (U-054).</param>
internal sealed record DeskMoment(DateTimeOffset Now, int WarningDays)
{
    /// <summary>The days of the curve and of the trend.</summary>
    public const int Days = 30;

    /// <summary>The period of the rate of items.</summary>
    public const int RateDays = 90;

    public DateOnly Today { get; } = ChinaTime.DateOf(Now);

    /// <summary>The last day on which an open item is yellow today.</summary>
    public DateOnly SoonUntil => Today.AddDays(WarningDays);

    /// <summary>The first of the last thirty days.</summary>
    public DateOnly Since => Today.AddDays(1 - Days);

    /// <summary>The first of the thirty days before those.</summary>
    public DateOnly Before => Today.AddDays(1 - (2 * Days));

    public DateOnly RateSince => Today.AddDays(1 - RateDays);
}
