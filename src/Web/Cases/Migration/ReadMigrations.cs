using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>A migration with how far it has come.</summary>
public sealed record MigrationView(
    long Id, string DefinitionId, int From, int To, string AreaCode, string AreaName, MigrationStatus Status, int Total, int Waiting, int Moved, int Acted, int Refused, int Failed,
    string CreatedByName, DateTimeOffset CreatedAt, string? DecidedByName, DateTimeOffset? DecidedAt, DateTimeOffset? FinishedAt)
{
    public int Done => Total - Waiting;
}

/// <summary>One case of a migration and what became of it.</summary>
public sealed record MigrationCaseView(long CaseId, string Number, string Subject, MigrationCaseStatus Status, string? Detail, DateTimeOffset? At);

/// <summary>Reads migrations of procedures within the caller's areas.</summary>
public sealed class ReadMigrations(CaseFlowDb db, ProcedureDirectory procedures, ProcedureRights rights, Caller caller, IStringLocalizer<MigrationTexts> texts)
{
    private const int Newest = 50;

    public async Task<Result<IReadOnlyList<MigrationView>>> List(string definitionId, CancellationToken ct)
    {
        if (procedures.Current.VersionsOf(definitionId).Any(rights.Sees) is false) return Refusal.NotFound(texts["UnknownProcedure"]);
        if (!rights.Edits) return rights.RefuseRole(Identity.Rights.ProcedureAdmin)!;
        var rows = await db.Set<ProcedureMigration>().AsNoTracking().Where(row => row.DefinitionId == definitionId).OrderByDescending(row => row.Id).Take(Newest).ToListAsync(ct);
        var views = new List<MigrationView>();
        foreach (var row in rows.Where(row => caller.Sees(row.AreaCode))) views.Add(await View(row, ct));
        return views;
    }

    public async Task<Result<MigrationView>> One(string definitionId, long id, CancellationToken ct)
    {
        var found = await Find(definitionId, id, ct);
        return found.IsDone ? await View(found.Value, ct) : found.Refusal;
    }

    public async Task<Result<ProcedureMigration>> Find(string definitionId, long id, CancellationToken ct)
    {
        var row = await db.Set<ProcedureMigration>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.DefinitionId == definitionId, ct);
        if (row is null || !caller.Sees(row.AreaCode)) return Refusal.NotFound(texts["UnknownMigration"]);
        return rights.Edits ? row : rights.RefuseRole(Identity.Rights.ProcedureAdmin)!;
    }

    public async Task<IReadOnlyList<MigrationCaseView>> Cases(long id, MigrationCaseStatus? status, long after, int size, CancellationToken ct)
    {
        var found = await (
            from row in db.Set<MigrationCase>().AsNoTracking()
            where row.MigrationId == id && row.CaseId > after && (status == null || row.Status == status)
            join of in db.Set<Case>() on row.CaseId equals of.Id
            orderby row.CaseId
            select new { row.CaseId, of.Number, of.Subject, row.Status, row.Detail, row.At }).Take(size).ToListAsync(ct);
        return [.. found.Select(row => new MigrationCaseView(row.CaseId, row.Number, row.Subject, row.Status, InWords(row.Detail), row.At))];
    }

    private async Task<MigrationView> View(ProcedureMigration row, CancellationToken ct)
    {
        var counts = await db.Set<MigrationCase>().Where(one => one.MigrationId == row.Id).GroupBy(one => one.Status)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        int Of(MigrationCaseStatus status) => counts.GetValueOrDefault(status);
        return new(
            row.Id, row.DefinitionId, NumberOf(row.FromVersionId), NumberOf(row.ToVersionId), row.AreaCode, rights.AreaName(row.AreaCode), row.Status, row.Total,
            Of(MigrationCaseStatus.Waiting), Of(MigrationCaseStatus.Moved), Of(MigrationCaseStatus.Acted), Of(MigrationCaseStatus.Refused), Of(MigrationCaseStatus.Failed),
            row.CreatedByName, row.CreatedAt, row.DecidedByName, row.DecidedAt, row.FinishedAt);
    }

    private int NumberOf(string versionId) => procedures.Current.Find(versionId)?.Version ?? 0;

    // Kept in both languages, a line each: whoever reads it may speak another language than the one who began it.
    private string? InWords(string? detail) => detail?.Split('\n') is [var zh, var en] ? caller.Culture == "en" ? en : zh : detail;
}
