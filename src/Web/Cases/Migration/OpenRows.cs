using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Migration;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>Reads the open rows of cases as the pure part wants them.</summary>
public sealed class OpenRows(CaseFlowDb db)
{
    /// <summary>The rows of a case by their ids.</summary>
    public async Task<IReadOnlyDictionary<long, OpenRow>> Of(long caseId, CancellationToken ct)
    {
        var items = await db.Set<WorkItem>().AsNoTracking().Where(item => item.CaseId == caseId && item.Status == WorkItemStatus.Open)
            .Select(item => new { item.Id, item.ArrivedAt, item.DueAt, item.Assignee, item.Kind, item.Subject }).ToListAsync(ct);
        var notices = await db.Set<PublicNotice>().AsNoTracking().Where(notice => notice.CaseId == caseId)
            .Select(notice => new { notice.Id, notice.ActivityId, notice.CreatedAt }).ToListAsync(ct);
        var timers = await db.Set<WorkflowTimer>().AsNoTracking().Where(timer => timer.CaseId == caseId)
            .Select(timer => new { timer.Id, timer.DueAt }).ToListAsync(ct);
        var rows = items.ToDictionary(item => item.Id, item => new OpenRow(item.ArrivedAt, item.DueAt, item.Assignee, item.Kind, item.Subject));
        foreach (var notice in notices) rows[notice.Id] = new(notice.CreatedAt);
        // A timer row does not say when it was started; a step that has nothing else counts from its end.
        foreach (var timer in timers) rows[timer.Id] = new(timer.DueAt, timer.DueAt);
        return rows;
    }
}
