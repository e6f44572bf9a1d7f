using System.Text.Json;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>Chooses the cases of a migration and keeps the list with the revision each case has now; nothing is moved before a second person confirms.</summary>
public sealed class PrepareMigration(
    CaseFlowDb db, MigrationPlaces places, CaseChoice choice, IdBlocks ids, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<MigrationTexts> texts)
{
    private const int Most = 100_000, AtOnce = 2000;

    public async Task<Result<ProcedureMigration>> Run(string definitionId, MigrationInput input, CancellationToken ct)
    {
        var found = await places.Find(definitionId, input, ct);
        if (!found.IsDone) return found.Refusal;
        var place = found.Value;
        var total = await choice.Count(place.From.Id, place.Area, place.Filter, ct);
        if (total == 0) return Refusal.Conflict("no-cases", texts["NoCases"]);
        if (total > Most) return Refusal.Invalid("area", "too-many", texts["TooMany", Most]);
        var migration = new ProcedureMigration
        {
            Id = await ids.Reserve(1, ct), DefinitionId = definitionId, FromVersionId = place.From.Id, ToVersionId = place.To.Id, AreaCode = place.Area,
            Mapping = JsonSerializer.Serialize(input.Mapping ?? new Dictionary<string, string?>(), JsonText.Options), Total = total,
            CreatedBy = caller.UserId, CreatedByName = caller.Name, CreatedAt = clock.GetUtcNow(),
        };
        await Save(migration, place, ct);
        return migration;
    }

    private async Task Save(ProcedureMigration migration, MigrationPlace place, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(migration);
        for (long after = 0, left = migration.Total; left > 0;)
        {
            var cases = await choice.Read(place.From.Id, place.Area, place.Filter, after, (int)Math.Min(AtOnce, left), ct);
            if (cases.Count == 0) break;
            db.AddRange(cases.Select(row => new MigrationCase { MigrationId = migration.Id, CaseId = row.Id, SeenRevision = row.Revision }));
            (after, left) = (cases[^1].Id, left - cases.Count);
        }

        await db.SaveChangesAsync(ct);
        await trail.Append(
            new($"procedure/{migration.DefinitionId}", "migration-prepared", migration.AreaCode, null, new { migration.Id, migration.FromVersionId, migration.ToVersionId, migration.Total }), ct);
        await transaction.CommitAsync(ct);
    }
}
