using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures.Library;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>What every act on a version shares: finding it within the caller's sight, the revision the caller saw, one transaction with the version stamp.</summary>
public sealed class ProcedureChanges(CaseFlowDb db, ProcedureDirectory directory, ProcedureRights rights, IStringLocalizer<ProcedureTexts> texts)
{
    const int SqliteConstraint = 19;

    /// <summary>The version for a change; refused when it is not there for the caller, not the caller's to change, or has changed since the caller saw it.</summary>
    public async Task<Result<ProcedureVersion>> Find(string definitionId, int version, string role, int? revision, CancellationToken ct)
    {
        var row = await db.Set<ProcedureVersion>().SingleOrDefaultAsync(found => found.DefinitionId == definitionId && found.Version == version, ct);
        if (row is null || !rights.Sees(row)) return Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
        if (rights.RefuseRole(role) is { } refusal) return refusal;
        return revision is { } seen && seen != row.Revision ? Stale(row) : row;
    }

    public Refusal Stale(ProcedureVersion row) =>
        Refusal.Conflict("stale", texts["Stale", row.Version, row.ChangedByName, row.ChangedAt.ToOffset(Data.Time.ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm"), row.Revision]);

    /// <summary>Saves and raises the stamp in one transaction, then refreshes this node; somebody faster wins and is told of.</summary>
    public async Task<Refusal?> Save(CancellationToken ct)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
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

    internal static bool IsDuplicate(DbUpdateException failed) =>
        failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: SqliteConstraint };
}
