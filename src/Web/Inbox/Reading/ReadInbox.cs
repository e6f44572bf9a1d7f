using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>The lists of the inbox: keyset pages of projections, never an offset, never a count of everything.</summary>
public sealed class ReadInbox(CaseFlowDb db, ISqlReads reads, TimeProvider clock)
{
    public const int MaxSize = 100;

    public async Task<InboxPage> Page(InboxQuery query, Caller caller, CancellationToken ct)
    {
        var size = Math.Clamp(query.Size, 1, MaxSize);
        var rows = query.View switch
        {
            "claimable" => await Open(ItemRuns.Claimable(caller), query, size + 1, ct),
            "done" => await Rows(InboxSql.Done(caller.UserId, query, size + 1), ct),
            "started" => await Started(query, caller, size, ct),
            "copied" => await Copied(query, caller, size, ct),
            _ => await Open(ItemRuns.Assigned(caller), query, size + 1, ct),
        };
        var now = clock.GetUtcNow();
        var page = rows.Take(size).Select(row => row with { Lamp = Lamps.Of(row.DueAt, row.DoneAt, now) }).ToList();
        return new(page, rows.Count > size ? Cursor(query.View, page[^1]).ToString() : null);
    }

    public async Task<InboxCounts> Counts(Caller caller, CancellationToken ct)
    {
        var sql = InboxCountsSql.Of(caller.UserId, ItemRuns.Assigned(caller), ItemRuns.Claimable(caller), clock.GetUtcNow());
        return (await reads.List(sql, InboxCountsSql.Read, ct))[0];
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

    // Whoever holds no post has no queue to look into.
    private Task<List<InboxRow>> Open(IReadOnlyList<ItemRun> runs, InboxQuery query, int limit, CancellationToken ct) =>
        runs.Count == 0 ? Task.FromResult<List<InboxRow>>([]) : Rows(InboxSql.Open(runs, query, limit, clock.GetUtcNow()), ct);

    private Task<List<InboxRow>> Rows(SqlText sql, CancellationToken ct) => reads.List(sql, InboxSql.Read, ct);

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
