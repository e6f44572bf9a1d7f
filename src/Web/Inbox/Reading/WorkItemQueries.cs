using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>The vocabulary of lists of work items.</summary>
internal static class WorkItemQueries
{
    /// <summary>Yellow begins this many days before the due time (U-054).</summary>
    public const int SoonDays = 3;

    extension(IQueryable<WorkItem> items)
    {
        public IQueryable<WorkItem> Open => items.Where(item => item.Status == WorkItemStatus.Open);

        public IQueryable<WorkItem> AssignedTo(IReadOnlyCollection<string> users) =>
            users.Count == 1 ? items.AssignedTo(users.First()) : items.Where(item => item.Assignee != null && users.Contains(item.Assignee));

        public IQueryable<WorkItem> AssignedTo(string user) => items.Where(item => item.Assignee == user);

        public IQueryable<WorkItem> In(string? area) => area is null ? items : items.Where(CaseScope.InAreas<WorkItem>([area], nameof(WorkItem.CaseArea)));

        public IQueryable<WorkItem> Of(string? procedure) => procedure is null ? items : items.Where(item => item.Procedure == procedure);

        /// <summary>Today and Soon are the parts of Yellow that the start page counts apart.</summary>
        public IQueryable<WorkItem> Showing(string? lamp, DateTimeOffset now) => lamp switch
        {
            "Red" => items.Where(item => item.SortAt < now),
            "Yellow" => items.Where(item => item.SortAt >= now && item.SortAt < now.AddDays(SoonDays)),
            "Today" => items.Where(item => item.SortAt > now && item.SortAt <= EndOfToday(now)),
            "Soon" => items.Where(item => item.SortAt > EndOfToday(now) && item.SortAt < now.AddDays(SoonDays)),
            "Green" => items.Where(item => item.SortAt >= now.AddDays(SoonDays)),
            _ => items,
        };

        public IQueryable<WorkItem> Matching(string? text) =>
            string.IsNullOrWhiteSpace(text) ? items : items.Where(item => item.CaseSubject.StartsWith(text) || item.CaseNumber.Contains(text) || item.Title.Contains(text));

        /// <summary>By due time; the first comparison lets the index begin where the last page ended.</summary>
        public IQueryable<WorkItem> PageByDue(PageCursor? after)
        {
            var rows = after is not { } last ? items
                : items.Where(item => item.SortAt >= last.At && (item.SortAt > last.At || item.Id > last.Id));
            return rows.OrderBy(item => item.SortAt).ThenBy(item => item.Id);
        }

        public IQueryable<WorkItem> PageByDone(PageCursor? after)
        {
            var rows = after is not { } last ? items
                : items.Where(item => item.DoneAt <= last.At && (item.DoneAt < last.At || item.Id < last.Id));
            return rows.OrderByDescending(item => item.DoneAt).ThenByDescending(item => item.Id);
        }

        public IQueryable<InboxRow> Rows => items.Select(item => new InboxRow(
            item.Id, item.CaseId, item.CaseNumber, item.CaseSubject, item.Title, item.Kind, item.Procedure, item.ActivityId, item.CaseArea, item.OrganArea, item.Role,
            item.Assignee, item.AssigneeName, item.ArrivedAt, item.DueAt, item.DoneAt, item.Outcome, item.ReturnReason, item.Urged, item.Revision));
    }

    /// <summary>The lamp of a row: a word that colour only repeats (U-004, U-054).</summary>
    public static string LampOf(DateTimeOffset? due, DateTimeOffset? done, DateTimeOffset now)
    {
        if (due is not { } end) return "None";
        if (done is { } at) return at >= end ? "GreyRed" : "Green";
        return end <= now ? "Red" : end < now.AddDays(SoonDays) ? "Yellow" : "Green";
    }

    /// <summary>The end of today in China.</summary>
    public static DateTimeOffset EndOfToday(DateTimeOffset now) => ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(1));
}
