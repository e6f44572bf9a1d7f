using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Library;

/// <summary>
/// The versions in memory. The node that releases sees it at once, others within two seconds, and whoever opens a case asks
/// <see cref="Fresh"/> first: one read of one row, so that no node starts a case on a version that is out of force.
/// </summary>
public sealed class ProcedureDirectory(IServiceScopeFactory scopes)
    : ReferenceCopy<ProcedureSnapshot>(ReferenceVersion.Procedures, ProcedureSnapshot.Empty, scopes)
{
    public async Task<ProcedureSnapshot> Fresh(CancellationToken ct)
    {
        await Refresh(ct);
        return Current;
    }

    protected override async Task<ProcedureSnapshot> Load(CaseFlowDb db, CancellationToken ct) =>
        new(await db.Set<ProcedureVersion>().Include(version => version.Areas).AsNoTracking().ToListAsync(ct));
}
