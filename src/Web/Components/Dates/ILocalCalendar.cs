using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Components.Dates;

/// <summary>The calendar by which the person at the screen rests. A border: the parts of pages know neither areas nor who is signed in.</summary>
public interface ILocalCalendar
{
    WorkCalendar Calendar { get; }
}
