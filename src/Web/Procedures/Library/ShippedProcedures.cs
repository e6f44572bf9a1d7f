using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Library;

/// <summary>
/// Puts the procedures that lie beside the program into force when the server meets them for the first time. A procedure that is known is
/// left alone: from then on it belongs to its administrators.
/// </summary>
sealed class ShippedProcedures(IServiceScopeFactory scopes, ProcedureDirectory directory, TimeProvider clock, ILogger<ShippedProcedures> log) : IHostedService
{
    /// <summary>Cases of any past year may be entered on what is shipped.</summary>
    static readonly DateOnly AlwaysInForce = new(2000, 1, 1);

    public async Task StartAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            foreach (var path in Files()) await Load(db, path, ct);
        }

        await directory.Refresh(ct);
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    static IEnumerable<string> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "workflows");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];
    }

    async Task Load(CaseFlowDb db, string path, CancellationToken ct)
    {
        var definition = WorkflowDefinition.Parse(await File.ReadAllBytesAsync(path, ct)).OrThrow();
        if (await db.Set<ProcedureVersion>().AnyAsync(row => row.DefinitionId == definition.DefinitionId, ct)) return;
        Add(db, definition);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException failed) when (ProcedureChanges.IsDuplicate(failed))
        {
            // Several nodes start on an empty database at once; the first one's rows are as good.
            log.LogInformation("Another node has loaded {Procedure}.", definition.DefinitionId);
        }

        db.ChangeTracker.Clear();
    }

    void Add(CaseFlowDb db, WorkflowDefinition definition)
    {
        var now = clock.GetUtcNow();
        var row = new ProcedureVersion
        {
            Id = definition.Id, DefinitionId = definition.DefinitionId, Version = 1, Status = ProcedureStatus.Released,
            CreatedAt = now, CreatedByName = Caller.System.Name, ChangedAt = now, ChangedByName = Caller.System.Name,
            ReleasedAt = now, ReleasedByName = Caller.System.Name, EffectiveFrom = AlwaysInForce,
            Areas = [new() { VersionId = definition.Id, AreaCode = ProcedureVersion.Everywhere, EffectiveFrom = AlwaysInForce, ReleasedAt = now, ReleasedByName = Caller.System.Name, ToldAt = now }],
        };
        var json = definition.With(new(Version: 1, IsLatest: true, IsPublished: false)).Write();
        row.Take(definition, json);
        db.AddRange(row, new ProcedureContent { Id = row.Id, Json = json });
    }
}
