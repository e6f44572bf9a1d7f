using System.Collections.Frozen;
using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards.Calendars;
using CaseFlow.Web.Standards.Categories;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Standards.StatutoryRules;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Standards;

/// <summary>All dated parameters and calendars as they stood at one moment.</summary>
public sealed class StandardsSnapshot(
    IEnumerable<Standard> standards, IEnumerable<IncomeWindow> windows, IEnumerable<RestDay> restDays, WorkCalendar calendar,
    IEnumerable<StatutoryRuleRow>? rules = null, IEnumerable<ProblemCategory>? categories = null)
{
    public static readonly StandardsSnapshot Empty = new([], [], [], WorkCalendar.StateCouncil);

    readonly FrozenDictionary<string, Standard[]> standards = standards.GroupBy(row => row.Key).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    readonly FrozenDictionary<int, IncomeWindow> windows = windows.ToFrozenDictionary(window => window.Year);
    readonly RestDay[] restDays = [.. restDays];
    readonly System.Collections.Concurrent.ConcurrentDictionary<string, WorkCalendar> calendars = [];

    /// <summary>The value that holds in the area on the day: the lowest area with one wins, there the youngest.</summary>
    public Standard? Find(string key, string areaCode, DateOnly day) => (standards.GetValueOrDefault(key) ?? [])
        .Where(row => AreaCodes.Contains(row.AreaCode, areaCode) && row.IsValidOn(day))
        .OrderByDescending(row => AreaCodes.Prefix(row.AreaCode).Length).ThenByDescending(row => row.ValidFrom).FirstOrDefault();

    /// <summary>Every value of the key, for pages that list them.</summary>
    public IReadOnlyList<Standard> All(string key) => standards.GetValueOrDefault(key) ?? [];

    public IReadOnlyList<RestDay> RestDays => restDays;

    /// <summary>The statutory rules of all areas and times.</summary>
    public IReadOnlyList<StatutoryRuleRow> Rules { get; } = [.. rules ?? []];

    /// <summary>The categories of problems to put right, ended ones included.</summary>
    public IReadOnlyList<ProblemCategory> Categories { get; } = [.. (categories ?? []).OrderBy(row => row.Sort)];

    public ProblemCategory? Category(string key) => Categories.FirstOrDefault(row => row.Key == key);

    public IncomeWindow IncomeWindow(int year) => windows.GetValueOrDefault(year) ?? Parameters.IncomeWindow.ByConvention(year);

    /// <summary>The calendar of the area with its local rest days; areas without any share one.</summary>
    public WorkCalendar CalendarOf(string areaCode)
    {
        var days = restDays.Where(day => AreaCodes.Contains(day.AreaCode, areaCode)).ToList();
        return days.Count == 0
            ? calendar
            : calendars.GetOrAdd(areaCode, _ => calendar.WithLocalRestDays(days.Select(day => new LocalRestDay(day.Date, day.Name))));
    }
}
