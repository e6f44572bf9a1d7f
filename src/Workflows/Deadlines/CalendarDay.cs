namespace CaseFlow.Workflows.Deadlines;

/// <summary>One day of a State Council holiday arrangement: a day off, or a weekend day on which people work (调休上班) (U-082).</summary>
/// <param name="Date">The day in China.</param>
/// <param name="Name">The festival the arrangement belongs to, as the arrangement names it.</param>
/// <param name="IsOffDay">True for a day off, false for a working weekend day.</param>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsOffDay);

/// <summary>The arrangement for one year; it may hold days of the December before (U-082).</summary>
public sealed record HolidayYear(int Year, IReadOnlyList<CalendarDay> Days);

/// <summary>A rest day of one area, such as a festival of a minority; only working-day clocks skip it (U-083).</summary>
public sealed record LocalRestDay(DateOnly Date, string Name);
