namespace CaseFlow.Web.Supervision.Forecasts;

/// <summary>When the rest will be finished if it goes on as in the last days: a straight line and nothing cleverer (U-060).</summary>
/// <param name="PerDay">Finished per day over the last <see cref="Window"/> days.</param>
/// <param name="FinishOn">Null when nothing is left, or when nothing moves and there is no end in sight.</param>
public sealed record Forecast(long Left, decimal PerDay, DateOnly? FinishOn, DateOnly? LastDay)
{
    public const int Window = 14;

    /// <summary>Whether the end is later than the last day, or not in sight.</summary>
    public bool IsTooLate => Left > 0 && LastDay is { } last && (FinishOn is null || FinishOn > last);

    public static Forecast Of(long left, long finishedInWindow, DateOnly today, DateOnly? lastDay)
    {
        var days = left > 0 && finishedInWindow > 0 ? (int)Math.Min(3650, ((left * Window) + finishedInWindow - 1) / finishedInWindow) : (int?)null;
        return new(left, Math.Round((decimal)finishedInWindow / Window, 2), days is { } count ? today.AddDays(count) : null, lastDay);
    }
}
