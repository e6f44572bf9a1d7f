using CaseFlow.Web.Components.Dates;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Standards.Calendars;

/// <summary>The calendar of the caller's first post, local rest days included; the State Council's for the public.</summary>
sealed class LocalCalendar(StandardsDirectory standards, Caller caller) : ILocalCalendar
{
    // The highest area of the country stands for everybody without a post: it has no local rest days.
    const string Country = "000000000000";

    public WorkCalendar Calendar { get; } = standards.CalendarOf(caller.Posts.Count > 0 ? caller.Posts[0].Area : Country);
}
