using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures.Library;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>What every act on a version shares: finding it within the caller's sight, the revision the caller saw, one transaction with the version stamp.</summary>
public sealed class ProcedureChanges(
    CaseFlowDb db, ProcedureDirectory directory, ProcedureRights rights, AuditTrail trail, IStringLocalizer<ProcedureTexts> texts)
{
    const int SqliteConstraint = 19;

    /// <summary>The version for a change; refused when it is not there for the caller, not the caller's to change, or has changed since the caller saw it.</summary>
    public async Task<Result<ProcedureVersion>> Find(string definitionId, int version, string role, int? revision, CancellationToken ct)
    {
        var row = await db.Set<ProcedureVersion>().Include(found => found.Areas).SingleOrDefaultAsync(found => found.DefinitionId == definitionId && found.Version == version, ct);
        if (row is null || !rights.Sees(row)) return Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
        if (rights.RefuseRole(role) is { } refusal) return refusal;
        return revision is { } seen && seen != row.Revision ? Stale(row) : row;
    }

    public Refusal Stale(ProcedureVersion row) =>
        Refusal.Conflict("stale", texts["Stale", row.Version, row.ChangedByName, row.ChangedAt.ToOffset(Data.Time.ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm"), row.Revision]);

    /// <summary>Saves and raises the stamp in one transaction, then refreshes this node; somebody faster wins and is told of.</summary>
    /// <param name="kind">What was done, for the audit.</param>
    /// <param name="role">The role by which it was done.</param>
    public async Task<Refusal?> Save(ProcedureVersion row, string kind, string role, CancellationToken ct)
    {
        var note = Note(row, kind, role);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await trail.Append(note, ct);
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("stale", texts["ChangedMeanwhile"]);
        }
        catch (DbUpdateException failed) when (IsDuplicate(failed))
        {
            // Two nodes made the same next draft; the unique number lets one through.
            return Refusal.Conflict("stale", texts["ChangedMeanwhile"]);
        }

        await directory.Refresh(ct);
        return null;
    }

    AuditNote Note(ProcedureVersion row, string kind, string role)
    {
        var entry = db.Entry(row);
        var before = entry.State == EntityState.Added ? null : VersionFacts.Of(entry.OriginalValues);
        return new($"procedure/{row.DefinitionId}", kind, row.AreaCode == ProcedureVersion.Everywhere ? null : row.AreaCode, before, VersionFacts.Of(row))
        {
            OnBehalfOf = rights.Caller.PostFor(role, row.AreaCode)?.OnBehalfOf,
        };
    }

    internal static bool IsDuplicate(DbUpdateException failed) =>
        failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: SqliteConstraint };
}
