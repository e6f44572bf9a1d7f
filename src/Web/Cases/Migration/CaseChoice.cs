using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>Which running cases a migration is about.</summary>
/// <param name="Area">The subtree; null for the whole area of the caller.</param>
/// <param name="Step">Only cases with open work at the step.</param>
/// <param name="IsOverdue">Only cases with work that is late.</param>
/// <param name="CaseIds">Only these; null for all that fit.</param>
public sealed record CaseFilter(string? Area = null, string? Step = null, bool IsOverdue = false, IReadOnlyList<long>? CaseIds = null);

/// <summary>A case that could be moved, as lists show it.</summary>
public sealed record ChosenCase(long Id, string Number, string Subject, string AreaCode, int Revision);

/// <summary>Finds the running cases of a version, those included in which it runs as a child.</summary>
public sealed class CaseChoice(CaseFlowDb db, TimeProvider clock)
{
    public Task<List<ChosenCase>> Read(string versionId, string area, CaseFilter filter, long after, int size, CancellationToken ct) =>
        (from row in Of(versionId, area, filter)
         join root in db.Set<Instance>() on row.Id equals root.Id
         where row.Id > after
         orderby row.Id
         select new ChosenCase(row.Id, row.Number, row.Subject, row.AreaCode, root.Revision)).Take(size).ToListAsync(ct);

    public Task<int> Count(string versionId, string area, CaseFilter filter, CancellationToken ct) => Of(versionId, area, filter).CountAsync(ct);

    /// <summary>How many open work items stand at each step of the version in the area.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenSteps(string versionId, string area, CaseFilter filter, CancellationToken ct) =>
        await (from item in db.Set<WorkItem>()
               where item.Status == WorkItemStatus.Open
               join row in Of(versionId, area, filter) on item.CaseId equals row.Id
               join instance in db.Set<Instance>() on item.InstanceId equals instance.Id
               where instance.VersionId == versionId
               group item by item.ActivityId into step
               select new { step.Key, Count = step.Select(item => item.CaseId).Distinct().Count() }).ToDictionaryAsync(step => step.Key, step => step.Count, ct);

    private IQueryable<Case> Of(string versionId, string area, CaseFilter filter)
    {
        var now = clock.GetUtcNow();
        var cases = db.Set<Case>().AsNoTracking().Where(row => row.Status == CaseStatus.Running || row.Status == CaseStatus.Faulted)
            .Where(CaseScope.InAreas<Case>([area], nameof(Case.AreaCode)))
            .Where(row => row.VersionId == versionId
                || db.Set<Instance>().Any(child => child.CaseId == row.Id && child.ParentId != null && child.Status == InstanceStatus.Running && child.VersionId == versionId));
        if (filter.Step is { Length: > 0 } step)
            cases = cases.Where(row => db.Set<WorkItem>().Any(item => item.CaseId == row.Id && item.Status == WorkItemStatus.Open && item.ActivityId == step));
        if (filter.IsOverdue)
            cases = cases.Where(row => db.Set<WorkItem>().Any(item => item.CaseId == row.Id && item.Status == WorkItemStatus.Open && item.DueAt < now));
        return filter.CaseIds is { } ids ? cases.Where(row => ids.Contains(row.Id)) : cases;
    }
}
