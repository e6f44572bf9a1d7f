using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Trouble;

/// <summary>Looks for what does not go on by itself (U-064).</summary>
public sealed class FindTrouble(CaseFlowDb db, Caller caller, IEnumerable<IUnfinishedWork> unfinished)
{
    private const int Most = 100;

    /// <summary>The areas the caller watches over.</summary>
    public AreaScope Scope => AreaScope.Of(caller.Posts.Where(post => post.Role is Rights.Supervisor or Rights.SystemAdmin).Select(post => post.Area));

    public async Task<EngineTrouble> Run(CancellationToken ct)
    {
        var timers = await Timers(ct);
        return new(await Incidents(ct), await Stuck(ct), [.. timers.Where(timer => !timer.IsWord)], [.. timers.Where(timer => timer.IsWord)], await Unfinished(ct));
    }

    private IQueryable<Case> Cases => db.Set<Case>().AsNoTracking().In(Scope, row => row.AreaCode);

    private async Task<IReadOnlyList<IncidentRow>> Incidents(CancellationToken ct)
    {
        var rows = await (from instance in db.Set<Instance>().AsNoTracking()
                          join row in Cases on instance.CaseId equals row.Id
                          where instance.Incidents > 0
                          orderby instance.Id
                          select new { instance.State, row.Id, row.Number, row.Subject }).Take(Most).ToListAsync(ct);
        return [.. rows.SelectMany(row => StateJson.Read(row.State).Incidents.Select(
            incident => new IncidentRow(row.Id, row.Number, row.Subject, incident.Id, incident.ActivityId, incident.Message, incident.MessageZh, incident.At)))];
    }

    private async Task<IReadOnlyList<StuckCaseRow>> Stuck(CancellationToken ct) => await (
        from row in Cases
        join root in db.Set<Instance>() on row.Id equals root.Id
        where row.Status == CaseStatus.Running
            && !db.Set<WorkItem>().Any(item => item.CaseId == row.Id && item.Status == WorkItemStatus.Open)
            && !db.Set<PublicNotice>().Any(notice => notice.CaseId == row.Id && notice.Status != NoticeStatus.Closed && notice.Status != NoticeStatus.Withdrawn)
            && !db.Set<WorkflowTimer>().Any(timer => timer.CaseId == row.Id && timer.Kind != WorkflowTimer.Alert)
            && !db.Set<EventWait>().Any(wait => wait.CaseId == row.Id)
            && !db.Set<Instance>().Any(child => child.CaseId == row.Id && child.Status == InstanceStatus.Running && (child.ParentId != null || child.Incidents > 0))
        orderby row.Id
        select new StuckCaseRow(row.Id, row.Number, row.Subject, row.ProcedureName, row.StartedAt, root.UpdatedAt)).Take(Most).ToListAsync(ct);

    private async Task<IReadOnlyList<FailedTimerRow>> Timers(CancellationToken ct) => await (
        from timer in db.Set<WorkflowTimer>()
        join row in Cases on timer.CaseId equals row.Id
        where timer.Error != null
        orderby timer.Id
        select new FailedTimerRow(timer.Id, row.Id, row.Number, row.Subject, timer.Kind, timer.ActivityId, timer.DueAt, timer.Attempts, timer.Error!, timer.Kind == WorkflowTimer.Alert)).Take(Most).ToListAsync(ct);

    private async Task<IReadOnlyList<UnfinishedRow>> Unfinished(CancellationToken ct)
    {
        List<UnfinishedRow> rows = [];
        foreach (var work in unfinished.OrderBy(work => work.Key, StringComparer.Ordinal))
            if (await work.Count(Scope.Roots, ct) is { Count: > 0 } left) rows.Add(new(work.Key, work.Name, left.Count, left.Oldest));
        return rows;
    }
}
