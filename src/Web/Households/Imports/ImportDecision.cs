using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Moves an import on, once: of two clicks one finds it where it was. Who did it is written in the same transaction.</summary>
public sealed class ImportDecision(CaseFlowDb db, AuditTrail trail, Caller caller, TimeProvider clock)
{
    /// <summary>The import, when it is the caller's.</summary>
    public Task<HouseholdImport?> Find(long id, CancellationToken ct) =>
        db.Set<HouseholdImport>().FirstOrDefaultAsync(import => import.Id == id && import.UserId == caller.UserId, ct);

    /// <summary>Whether the database still has the import there; the row that was found before may be out of date.</summary>
    public Task<bool> Stands(HouseholdImport import, ImportStatus status, CancellationToken ct) =>
        db.Set<HouseholdImport>().AnyAsync(row => row.Id == import.Id && row.Status == status, ct);

    /// <summary>Call inside a transaction.</summary>
    public async Task<bool> Take(HouseholdImport import, ImportStatus from, ImportStatus to, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var moved = await db.Set<HouseholdImport>().Where(row => row.Id == import.Id && row.Status == from).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, to).SetProperty(row => row.DecidedAt, now), ct) == 1;
        if (moved) await trail.Append(Note(import, from, to), ct);
        return moved;
    }

    AuditNote Note(HouseholdImport import, ImportStatus from, ImportStatus to)
    {
        var post = caller.Posts.FirstOrDefault(post => RegisterKeeping.Keepers.Contains(post.Role));
        return new($"household-import/{import.Id}", $"import-{to.ToString().ToLowerInvariant()}", post?.Area, new { Status = from },
            new { Status = to, import.FileName, import.Households, import.People })
        {
            OnBehalfOf = post?.OnBehalfOf,
        };
    }
}
