using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>The lists of the inbox: keyset pages of projections, never an offset, never a count of everything.</summary>
public sealed class ReadInbox(CaseFlowDb db, TimeProvider clock)
{
    public const int MaxSize = 100;

    public async Task<InboxPage> Page(InboxQuery query, Caller caller, CancellationToken ct)
    {
        var size = Math.Clamp(query.Size, 1, MaxSize);
        var rows = query.View switch
        {
            "claimable" => await Claimable(query, caller, size, ct),
            "done" => await Filter(Items.Where(item => item.Status == WorkItemStatus.Done && item.DoneBy == caller.UserId), query, byDue: false)
                .PageByDone(PageCursor.Read(query.After)).Rows.Take(size + 1).ToListAsync(ct),
            "started" => await Started(query, caller, size, ct),
            "copied" => await Copied(query, caller, size, ct),
            _ => await Filter(Items.Open.AssignedTo(Users(caller)), query, byDue: true).PageByDue(PageCursor.Read(query.After)).Rows.Take(size + 1).ToListAsync(ct),
        };
        var now = clock.GetUtcNow();
        var page = rows.Take(size).Select(row => row with { Lamp = WorkItemQueries.LampOf(row.DueAt, row.DoneAt, now) }).ToList();
        return new(page, rows.Count > size ? Cursor(query.View, page[^1]).ToString() : null);
    }

    public async Task<InboxCounts> Counts(Caller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var endOfToday = WorkItemQueries.EndOfToday(now);
        var mine = Items.Open.AssignedTo(Users(caller));
        var claimable = 0;
        foreach (var queue in Queues(caller)) claimable += await queue.Take(InboxCounts.Cap).CountAsync(ct);
        return new(
            await mine.Take(InboxCounts.Cap).CountAsync(ct), Math.Min(claimable, InboxCounts.Cap),
            await mine.Where(item => item.SortAt <= now).Take(InboxCounts.Cap).CountAsync(ct),
            await mine.Where(item => item.SortAt > now && item.SortAt <= endOfToday).Take(InboxCounts.Cap).CountAsync(ct),
            await mine.Where(item => item.SortAt > endOfToday && item.SortAt < now.AddDays(WorkItemQueries.SoonDays)).Take(InboxCounts.Cap).CountAsync(ct))
        {
            Unread = await Unread(caller, ct),
        };
    }

    public Task<int> Unread(Caller caller, CancellationToken ct) =>
        db.Set<Message>().Where(message => message.UserId == caller.UserId && message.ReadAt == null).Take(InboxCounts.Cap).CountAsync(ct);

    /// <summary>Marks the caller's own messages as read, one or all; the number that had not been read.</summary>
    public Task<int> MarkRead(long? id, Caller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unread = db.Set<Message>().Where(message => message.UserId == caller.UserId && message.ReadAt == null);
        if (id is { } one) unread = unread.Where(message => message.Id == one);
        return unread.ExecuteUpdateAsync(set => set.SetProperty(message => message.ReadAt, now), ct);
    }

    private IQueryable<WorkItem> Items => db.Set<WorkItem>().AsNoTracking();

    /// <summary>The caller and the absent colleagues the caller stands in for.</summary>
    private static HashSet<string> Users(Caller caller) => [caller.UserId, .. caller.Posts.Select(post => post.OnBehalfOf).OfType<string>()];

    private IQueryable<WorkItem> Filter(IQueryable<WorkItem> items, InboxQuery query, bool byDue)
    {
        var filtered = items.In(query.Area).Of(query.Procedure).Matching(query.Text);
        return byDue ? filtered.Showing(query.Lamp, clock.GetUtcNow()) : filtered;
    }

    // One ordered probe per post and one merge: a single query over several roles would have to sort all their items first.
    private async Task<List<InboxRow>> Claimable(InboxQuery query, Caller caller, int size, CancellationToken ct)
    {
        var rows = new List<InboxRow>();
        foreach (var queue in Queues(caller))
            rows.AddRange(await Filter(queue, query, byDue: true).PageByDue(PageCursor.Read(query.After)).Rows.Take(size + 1).ToListAsync(ct));
        return [.. rows.DistinctBy(row => row.Id).OrderBy(row => row.DueAt ?? DateTimeOffset.MaxValue).ThenBy(row => row.Id).Take(size + 1)];
    }

    private IEnumerable<IQueryable<WorkItem>> Queues(Caller caller)
    {
        foreach (var post in caller.Posts.DistinctBy(post => (post.Role, post.Area)))
        {
            var role = post.Role;
            yield return Items.Open.Where(item => item.Assignee == null && item.Role == role).Where(CaseScope.InAreas<WorkItem>([post.Area], nameof(WorkItem.OrganArea)));
        }

        var areas = caller.Posts.Where(post => Rights.Handles(post.Role)).Select(post => post.Area).ToList();
        if (areas.Count > 0)
            yield return Items.Open.Where(item => item.Assignee == null && item.Role == null).Where(CaseScope.InAreas<WorkItem>(areas, nameof(WorkItem.OrganArea)));
    }

    // What the caller started, newest first, each with the step that is open now.
    private async Task<List<InboxRow>> Started(InboxQuery query, Caller caller, int size, CancellationToken ct)
    {
        var cases = db.Set<Case>().AsNoTracking().Where(row => row.StartedBy == caller.UserId);
        if (query.Area is { } area) cases = cases.Where(CaseScope.InAreas<Case>([area], nameof(Case.AreaCode)));
        if (query.Procedure is { } procedure) cases = cases.Where(row => row.Procedure == procedure);
        if (PageCursor.Read(query.After) is { } after) cases = cases.Where(row => row.Id < after.Id);
        return await cases.OrderByDescending(row => row.Id).Take(size + 1)
            .Select(row => new { Case = row, Item = db.Set<WorkItem>().Where(item => item.CaseId == row.Id && item.Status == WorkItemStatus.Open).OrderBy(item => item.Id).FirstOrDefault() })
            .Select(pair => new InboxRow(
                pair.Item == null ? null : pair.Item.Id, pair.Case.Id, pair.Case.Number, pair.Case.Subject, pair.Item == null ? "" : pair.Item.Title,
                pair.Item == null ? "" : pair.Item.Kind, pair.Case.Procedure, pair.Item == null ? "" : pair.Item.ActivityId, pair.Case.AreaCode,
                pair.Item == null ? pair.Case.AreaCode : pair.Item.OrganArea, pair.Item == null ? null : pair.Item.Role, pair.Item == null ? null : pair.Item.Assignee,
                pair.Item == null ? null : pair.Item.AssigneeName, pair.Case.StartedAt, pair.Item == null ? null : pair.Item.DueAt, pair.Case.ClosedAt, pair.Case.Outcome,
                null, 0, 0)).ToListAsync(ct);
    }

    private async Task<List<InboxRow>> Copied(InboxQuery query, Caller caller, int size, CancellationToken ct)
    {
        var messages = db.Set<Message>().AsNoTracking().Where(message => message.UserId == caller.UserId);
        if (PageCursor.Read(query.After) is { } after) messages = messages.Where(message => message.Id < after.Id);
        return await messages.Join(db.Set<Case>(), message => message.CaseId, row => row.Id, (message, row) => new { Message = message, Case = row })
            .OrderByDescending(pair => pair.Message.Id).Take(size + 1)
            .Select(pair => new InboxRow(
                pair.Message.Id, pair.Case.Id, pair.Case.Number, pair.Case.Subject, pair.Message.Template, pair.Message.Kind, pair.Case.Procedure,
                pair.Message.ActivityId ?? "", pair.Case.AreaCode, pair.Case.AreaCode, pair.Message.Audience, pair.Message.UserId, null, pair.Message.At, null,
                pair.Message.ReadAt, pair.Case.Outcome, null, 0, 0)).ToListAsync(ct);
    }

    private static PageCursor Cursor(string view, InboxRow last) => view switch
    {
        "done" => new(last.DoneAt ?? default, last.Id ?? 0),
        "started" => new(last.ArrivedAt, last.CaseId),
        "copied" => new(last.ArrivedAt, last.Id ?? 0),
        _ => new(last.DueAt ?? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), last.Id ?? 0),
    };
}
