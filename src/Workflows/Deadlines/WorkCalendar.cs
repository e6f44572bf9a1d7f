using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CaseFlow.Workflows.Deadlines;

/// <summary>
/// Which days people work in one area: weekends, the State Council's arrangements and local rest days (U-082, U-083).
/// Immutable; all years are merged, because the arrangement of a year may reach back into the December before.
/// </summary>
public sealed class WorkCalendar
{
    // The arrangement for 2019 reached back to 29 December 2018; no arrangement so far began earlier.
    private const int FirstDecemberDayOfNextArrangement = 28;

    private static readonly Lazy<WorkCalendar> Embedded = new(ReadEmbedded);

    private readonly ImmutableSortedDictionary<int, HolidayYear> years;
    private readonly FrozenDictionary<DateOnly, CalendarDay> arranged;
    private readonly ImmutableDictionary<DateOnly, LocalRestDay> local;

    private WorkCalendar(
        ImmutableSortedDictionary<int, HolidayYear> years, FrozenDictionary<DateOnly, CalendarDay> arranged,
        ImmutableDictionary<DateOnly, LocalRestDay> local) =>
        (this.years, this.arranged, this.local) = (years, arranged, local);

    /// <summary>The arrangements of the State Council from 2012 to 2026, shipped with the product.</summary>
    public static WorkCalendar StateCouncil => Embedded.Value;

    /// <summary>Weekends only; every year counts as not announced.</summary>
    public static WorkCalendar WeekendsOnly { get; } = FromYears([]);

    /// <summary>The years whose arrangement is known, ascending.</summary>
    public IEnumerable<int> Years => years.Keys;

    /// <summary>A calendar from the arrangements of some years. When two years name the same day, the later arrangement holds.</summary>
    public static WorkCalendar FromYears(IEnumerable<HolidayYear> years) =>
        Merge(
            ImmutableSortedDictionary<int, HolidayYear>.Empty.SetItems(years.Select(year => KeyValuePair.Create(year.Year, year))),
            ImmutableDictionary<DateOnly, LocalRestDay>.Empty);

    /// <summary>This calendar with the arrangement of one year added or replaced.</summary>
    public WorkCalendar WithYear(HolidayYear year) => Merge(years.SetItem(year.Year, year), local);

    /// <summary>This calendar with rest days of the area added; a day named twice keeps the later name (U-083).</summary>
    public WorkCalendar WithLocalRestDays(IEnumerable<LocalRestDay> days) =>
        new(years, arranged, local.SetItems(days.Select(day => KeyValuePair.Create(day.Date, day))));

    /// <summary>True when people in the area work on the day: what working-day clocks count.</summary>
    public bool IsWorkday(DateOnly date) => !IsRestDay(date) && !local.ContainsKey(date);

    /// <summary>True on weekends and holidays of the State Council, false on working weekend days; local rest days do not matter here.</summary>
    public bool IsRestDay(DateOnly date) =>
        arranged.TryGetValue(date, out var day) ? day.IsOffDay : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>True when the day is a day off in a holiday arrangement, including the weekend days inside it.</summary>
    public bool IsHoliday(DateOnly date) => arranged.TryGetValue(date, out var day) && day.IsOffDay;

    /// <summary>True for a holiday and for the plain weekend days that follow it without a working day between.</summary>
    public bool EndsHoliday(DateOnly date)
    {
        while (!IsHoliday(date) && IsRestDay(date)) date = date.AddDays(-1);
        return IsHoliday(date);
    }

    /// <summary>The name of the arrangement or local rest day the date belongs to, as loaded; null for ordinary days.</summary>
    public string? NameOf(DateOnly date) =>
        local.TryGetValue(date, out var rest) ? rest.Name : arranged.TryGetValue(date, out var day) ? day.Name : null;

    /// <summary>True when the arrangement of the year is loaded.</summary>
    public bool HasYear(int year) => years.ContainsKey(year);

    /// <summary>The year whose missing arrangement may still change the day, or null when the day is certain (U-082 暂按周末).</summary>
    public int? MissingYearFor(DateOnly date)
    {
        if (!HasYear(date.Year)) return date.Year;
        var mayBelongToNextYear = date is { Month: 12, Day: >= FirstDecemberDayOfNextArrangement };
        return mayBelongToNextYear && !HasYear(date.Year + 1) ? date.Year + 1 : null;
    }

    /// <summary>The date with its kind and name; a local rest day is named before the arrangement.</summary>
    public DayMark Describe(DateOnly date) => new(date, TypeOf(date), NameOf(date));

    private DayType TypeOf(DateOnly date)
    {
        if (local.ContainsKey(date)) return DayType.LocalRest;
        if (arranged.TryGetValue(date, out var day)) return day.IsOffDay ? DayType.Holiday : DayType.AdjustedWorkday;
        return IsRestDay(date) ? DayType.Weekend : DayType.Workday;
    }

    private static WorkCalendar Merge(
        ImmutableSortedDictionary<int, HolidayYear> years, ImmutableDictionary<DateOnly, LocalRestDay> local)
    {
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in years.Values.SelectMany(year => year.Days)) days[day.Date] = day;
        return new(years, days.ToFrozenDictionary(), local);
    }

    private static WorkCalendar ReadEmbedded()
    {
        using var stream = typeof(WorkCalendar).Assembly.GetManifestResourceStream("holidays.json")!;
        using var reader = new StreamReader(stream);
        return FromYears(HolidayFile.Read(reader.ReadToEnd()).Years);
    }
}
