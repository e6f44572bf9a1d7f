using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Workflows.Migration;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>
/// Carries out confirmed migrations, one case after the other. What is left to do stands in the rows: a server that was killed goes on with the cases that
/// still wait, and two nodes that meet at one case are told apart by its revision.
/// </summary>
public sealed class MigrationSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MigrationSweep> log)
{
    private const int AtOnce = 50;

    /// <summary>Works until no confirmed migration has a waiting case; the number of cases looked at.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var done = 0;
        while (await Next(ct) is { } migration)
        {
            var batch = await Batch(migration, ct);
            if (batch.Count == 0) await Finish(migration, ct);
            done += batch.Count;
        }

        return done;
    }

    private async Task<ProcedureMigration?> Next(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<ProcedureMigration>().AsNoTracking()
            .Where(row => row.Status == MigrationStatus.Running).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<List<MigrationCase>> Batch(ProcedureMigration migration, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<MigrationCase>().AsNoTracking()
            .Where(row => row.MigrationId == migration.Id && row.Status == MigrationCaseStatus.Waiting).OrderBy(row => row.CaseId).Take(AtOnce).ToListAsync(ct);
        if (rows.Count == 0) return rows;
        var plan = await scope.ServiceProvider.GetRequiredService<CaseMove>().Plan(migration.FromVersionId, migration.ToVersionId, MappingOf(migration), ct)
            ?? throw new InvalidOperationException($"A version of migration {migration.Id} is missing.");
        var migrate = scope.ServiceProvider.GetRequiredService<MigrateCase>();
        foreach (var row in rows) await One(migrate, migration, row, plan, ct);
        return rows;
    }

    private async Task One(MigrateCase migrate, ProcedureMigration migration, MigrationCase row, MigrationPlan plan, CancellationToken ct)
    {
        try
        {
            await migrate.Run(migration, row, plan, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Case {Case} could not be migrated by {Migration}.", row.CaseId, migration.Id);
            await migrate.Note(row, MigrationCaseStatus.Failed, new($"程序错误：{error.Message}", $"A fault of the program: {error.Message}"), ct);
        }
    }

    private async Task Finish(ProcedureMigration migration, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var at = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<ProcedureMigration>()
            .Where(row => row.Id == migration.Id && row.Status == MigrationStatus.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, MigrationStatus.Finished).SetProperty(row => row.FinishedAt, at)
                .SetProperty(row => row.Revision, row => row.Revision + 1), ct);
    }

    public static Dictionary<string, string?> MappingOf(ProcedureMigration migration) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(migration.Mapping, JsonText.Options) ?? [];
}
