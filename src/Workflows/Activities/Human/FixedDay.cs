using System.Globalization;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>A last day somebody has set. It never shifts; when it is a rest day the explanation says so (U-086, D-115).</summary>
public static class FixedDay
{
    /// <summary>The day of a form field; null when it holds none.</summary>
    public static DateOnly? Read(object? value) =>
        DateOnly.TryParseExact(Plain.Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Puts the end of the day and its explanation on a work item.</summary>
    public static WorkItemSpec Limit(WorkItemSpec item, DateOnly day, WorkCalendar calendar)
    {
        var isRest = !calendar.IsWorkday(day);
        return item with
        {
            DueAt = ChinaTime.EndOf(day),
            DueExplanation = new(
                $"固定日期{day.Year}年{day.Month}月{day.Day}日，不顺延{(isRest ? "（当日为休息日）" : "")}",
                $"fixed day {day:yyyy-MM-dd}, never moved{(isRest ? " (a rest day)" : "")}"),
        };
    }
}
