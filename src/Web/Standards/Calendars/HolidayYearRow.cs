namespace CaseFlow.Web.Standards.Calendars;

/// <summary>The State Council's arrangement of a year as loaded by an administrator; it replaces the one shipped (U-082).</summary>
public sealed class HolidayYearRow
{
    public required int Year { get; init; }

    /// <summary>The days as in the shipped file: an array of date, name, isOffDay.</summary>
    public required string Days { get; set; }
    public required DateTimeOffset LoadedAt { get; set; }
}
