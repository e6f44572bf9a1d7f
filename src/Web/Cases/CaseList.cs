using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases;

/// <summary>Cases of the caller's areas, newest first.</summary>
public sealed class CaseList(CaseFlowDb db, Caller caller)
{
    public const int PageSize = 30;

    public async Task<IReadOnlyList<Case>> Read(string? text, CaseStatus? status, string? area, long? before, CancellationToken ct)
    {
        var cases = db.Set<Case>().AsNoTracking().VisibleTo(caller);
        if (AreaPaths.IsCode(area)) cases = cases.Where(CaseScope.InAreas<Case>([area!], nameof(Case.AreaCode)));
        if (status is { } wanted) cases = cases.Where(row => row.Status == wanted);
        if (!string.IsNullOrWhiteSpace(text)) cases = cases.Where(row => row.Subject.StartsWith(text) || row.Number.Contains(text));
        if (before is { } id) cases = cases.Where(row => row.Id < id);
        return await cases.OrderByDescending(row => row.Id).Take(PageSize).ToListAsync(ct);
    }
}
