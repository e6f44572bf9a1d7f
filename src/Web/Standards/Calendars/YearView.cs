using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Standards.Calendars;

/// <summary>Days in a row with the same name, such as 国庆节 1 to 7 October.</summary>
public sealed record DayRange(string Name, DateOnly First, DateOnly Last);

/// <summary>A year of a calendar, as people read it: the holidays in ranges, the working weekends, every month as weeks.</summary>
public sealed class YearView
{
    readonly WorkCalendar calendar;

    public YearView(WorkCalendar calendar, int year)
    {
        (this.calendar, Year) = (calendar, year);
        var first = new DateOnly(year, 1, 1);
        Days = [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => calendar.Describe(first.AddDays(day)))];
    }

    public int Year { get; }

    public IReadOnlyList<DayMark> Days { get; }

    /// <summary>Whether the State Council has announced the year.</summary>
    public bool IsAnnounced => calendar.HasYear(Year);

    public int WorkDays => Days.Count(day => !day.IsRest);

    public IReadOnlyList<DayRange> Holidays => Ranges(DayType.Holiday);

    public IReadOnlyList<DayRange> AdjustedDays => Ranges(DayType.AdjustedWorkday);

    /// <summary>The days of a month in weeks from Monday; places before the first and behind the last are empty.</summary>
    public IEnumerable<DayMark?[]> Weeks(int month)
    {
        var days = Days.Where(day => day.Date.Month == month).ToList();
        var before = ((int)days[0].Date.DayOfWeek + 6) % 7;
        return Enumerable.Repeat<DayMark?>(null, before).Concat(days.Select(day => (DayMark?)day)).Chunk(7)
            .Select(week => week.Length == 7 ? week : [.. week, .. Enumerable.Repeat<DayMark?>(null, 7 - week.Length)]);
    }

    List<DayRange> Ranges(DayType type)
    {
        List<DayRange> ranges = [];
        foreach (var day in Days.Where(day => day.Type == type))
        {
            if (ranges.Count > 0 && ranges[^1].Name == day.Name && ranges[^1].Last.AddDays(1) == day.Date) ranges[^1] = ranges[^1] with { Last = day.Date };
            else ranges.Add(new(day.Name ?? "", day.Date, day.Date));
        }
        return ranges;
    }
}
