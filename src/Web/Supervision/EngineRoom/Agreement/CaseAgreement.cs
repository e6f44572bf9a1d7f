using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Agreement;

/// <summary>A row, or a place that waits for one; both have the same id when they belong together.</summary>
internal sealed record Wait(string Kind, long Id, long CaseId, string ActivityId);

/// <summary>Compares where some cases wait, according to the saved states, with the rows that should be there. All of it is read in one snapshot.</summary>
internal sealed class CaseAgreement(CaseFlowDb db)
{
    private const string State = nameof(State), Child = nameof(BookmarkKind.Child), Event = nameof(BookmarkKind.Event), Timer = nameof(BookmarkKind.Timer);

    /// <summary>How many waits there are, and what is missing or left over.</summary>
    public async Task<(int Waits, IReadOnlyList<(Wait Wait, bool IsRowMissing)> Differences)> Run(IReadOnlyList<long> cases, CancellationToken ct)
    {
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        var running = await db.Set<Instance>().AsNoTracking().Where(row => cases.Contains(row.CaseId) && row.Status == InstanceStatus.Running)
            .Select(row => new { row.Id, row.CaseId, row.ParentId, row.State }).ToListAsync(ct);
        var waits = running.SelectMany(row => Waits(row.Id, row.CaseId, row.State)).ToList();
        var rows = await Rows(cases, ct);
        rows.AddRange(running.Where(row => row.ParentId is not null).Select(row => new Wait(Child, row.Id, row.CaseId, "")));
        // An event that has been raised stands as a due row under the id of its waiter.
        var raised = await db.Set<WorkflowTimer>().Where(row => cases.Contains(row.CaseId) && row.Kind == WorkflowTimer.Event).Select(row => row.Id).ToListAsync(ct);
        var (present, awaited) = (rows.Select(Key).Concat(raised.Select(id => (Event, id))).ToHashSet(), waits.Select(Key).ToHashSet());
        return (waits.Count,
        [
            .. waits.Where(wait => !present.Contains(Key(wait))).Select(wait => (wait, true)),
            // A child nobody waits for may run on alone.
            .. rows.Where(row => row.Kind != Child && !awaited.Contains(Key(row))).Select(row => (row, false)),
        ]);
    }

    private static (string Kind, long Id) Key(Wait wait) => (wait.Kind, wait.Id);

    private static IEnumerable<Wait> Waits(long instance, long caseId, byte[] saved)
    {
        try
        {
            return [.. StateJson.Read(saved).Bookmarks.Where(bookmark => bookmark.Kind is not BookmarkKind.Other).Select(bookmark => new Wait(KindOf(bookmark), bookmark.Id, caseId, bookmark.Activation.ActivityId))];
        }
        catch (JsonException)
        {
            return [new(State, instance, caseId, "")];
        }
    }

    private static string KindOf(Bookmark bookmark) => bookmark.Kind is BookmarkKind.Overdue ? Timer : bookmark.Kind.ToString();

    private async Task<List<Wait>> Rows(IReadOnlyList<long> cases, CancellationToken ct) =>
    [
        .. await db.Set<WorkItem>().Where(row => cases.Contains(row.CaseId) && row.Status == WorkItemStatus.Open)
            .Select(row => new Wait(nameof(BookmarkKind.WorkItem), row.Id, row.CaseId, row.ActivityId)).ToListAsync(ct),
        .. await db.Set<WorkflowTimer>().Where(row => cases.Contains(row.CaseId) && row.Kind != WorkflowTimer.Event && row.Kind != WorkflowTimer.Alert)
            .Select(row => new Wait(Timer, row.Id, row.CaseId, row.ActivityId)).ToListAsync(ct),
        .. await db.Set<PublicNotice>().Where(row => cases.Contains(row.CaseId) && row.Status != NoticeStatus.Closed && row.Status != NoticeStatus.Withdrawn)
            .Select(row => new Wait(nameof(BookmarkKind.Notice), row.Id, row.CaseId, row.ActivityId)).ToListAsync(ct),
        .. await db.Set<EventWait>().Where(row => cases.Contains(row.CaseId)).Select(row => new Wait(Event, row.Id, row.CaseId, row.ActivityId)).ToListAsync(ct),
    ];
}
