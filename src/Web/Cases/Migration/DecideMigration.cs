using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>
/// What happens to a prepared migration. It changes the law of running cases, so it needs the same two people as a release: the administrator who prepared it,
/// and a reviewer who is another person.
/// </summary>
public sealed class DecideMigration(
    CaseFlowDb db, ProcedureRights rights, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<MigrationTexts> texts)
{
    public async Task<Result<ProcedureMigration>> Confirm(string definitionId, long id, CancellationToken ct)
    {
        var found = await Find(definitionId, id, Identity.Rights.ProcedureReviewer, MigrationStatus.Prepared, ct);
        if (!found.IsDone) return found;
        var standsIn = caller.PostFor(Identity.Rights.ProcedureReviewer, found.Value.AreaCode)?.OnBehalfOf;
        if (found.Value.CreatedBy == caller.UserId || found.Value.CreatedBy == standsIn) return Refusal.Forbidden("maker-is-checker", texts["MakerIsChecker"]);
        return await Save(found.Value, MigrationStatus.Running, "migration-confirmed", ct);
    }

    /// <summary>Gives a prepared migration up; the person who prepared it may, and who might confirm it.</summary>
    public async Task<Result<ProcedureMigration>> Cancel(string definitionId, long id, CancellationToken ct)
    {
        var role = caller.Posts.Any(post => post.Role == Identity.Rights.ProcedureReviewer) ? Identity.Rights.ProcedureReviewer : Identity.Rights.ProcedureAdmin;
        var found = await Find(definitionId, id, role, MigrationStatus.Prepared, ct);
        return found.IsDone ? await Save(found.Value, MigrationStatus.Cancelled, "migration-cancelled", ct) : found;
    }

    /// <summary>Tries the cases that were not moved once more, as they stand now; it was confirmed already.</summary>
    public async Task<Result<ProcedureMigration>> Retry(string definitionId, long id, CancellationToken ct)
    {
        var found = await Find(definitionId, id, Identity.Rights.ProcedureAdmin, MigrationStatus.Finished, ct);
        if (!found.IsDone) return found;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var again = await db.Set<MigrationCase>().Where(row => row.MigrationId == id && row.Status != MigrationCaseStatus.Moved)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, MigrationCaseStatus.Waiting).SetProperty(row => row.Detail, (string?)null)
                .SetProperty(row => row.SeenRevision, row => db.Set<Instance>().Where(root => root.Id == row.CaseId).Select(root => root.Revision).First()), ct);
        if (again == 0) return Refusal.Conflict("nothing-left", texts["NothingLeft"]);
        var saved = await Write(found.Value, MigrationStatus.Running, "migration-retried", ct);
        if (saved.IsDone) await transaction.CommitAsync(ct);
        return saved;
    }

    private async Task<Result<ProcedureMigration>> Find(string definitionId, long id, string role, MigrationStatus expected, CancellationToken ct)
    {
        var row = await db.Set<ProcedureMigration>().SingleOrDefaultAsync(one => one.Id == id && one.DefinitionId == definitionId, ct);
        if (row is null || !caller.Sees(row.AreaCode)) return Refusal.NotFound(texts["UnknownMigration"]);
        if (rights.Refuse(role, row.AreaCode) is { } refusal) return refusal;
        return row.Status == expected ? row : Refusal.Conflict("wrong-status", texts["WrongStatus", texts[$"Status_{row.Status}"].Value]);
    }

    private async Task<Result<ProcedureMigration>> Save(ProcedureMigration row, MigrationStatus status, string kind, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var saved = await Write(row, status, kind, ct);
        if (saved.IsDone) await transaction.CommitAsync(ct);
        return saved;
    }

    private async Task<Result<ProcedureMigration>> Write(ProcedureMigration row, MigrationStatus status, string kind, CancellationToken ct)
    {
        row.Status = status;
        row.Revision++;
        // A retry keeps who confirmed: that person's word covers the whole list.
        if (kind != "migration-retried") (row.DecidedBy, row.DecidedByName, row.DecidedAt) = (caller.UserId, caller.Name, clock.GetUtcNow());
        row.FinishedAt = null;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("stale", texts["ChangedMeanwhile"]);
        }

        await trail.Append(new($"procedure/{row.DefinitionId}", kind, row.AreaCode, null, new { row.Id, row.Status }), ct);
        return row;
    }
}
