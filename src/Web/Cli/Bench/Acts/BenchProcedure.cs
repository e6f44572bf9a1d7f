using CaseFlow.Web.Cli.Bench.Engine;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>The procedure whose work items the benchmark completes; it never ends, so every act closes one item and opens the next.</summary>
internal static class BenchProcedure
{
    public const string Id = "bench-ping-pong";

    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Release(ProductHost host, CancellationToken ct)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            if (await db.Set<ProcedureVersion>().AnyAsync(row => row.DefinitionId == Id, ct)) return;
            var definition = WorkflowDefinition.Parse(BenchDefinitions.PingPong(Id)).OrThrow();
            var row = new ProcedureVersion
            {
                Id = definition.Id, DefinitionId = Id, Version = 1, Status = ProcedureStatus.Released, CreatedAt = Since, CreatedByName = Caller.System.Name,
                ChangedAt = Since, ChangedByName = Caller.System.Name, ReleasedAt = Since, ReleasedByName = Caller.System.Name, EffectiveFrom = new(2020, 1, 1),
                Areas = [new() { VersionId = definition.Id, AreaCode = ProcedureVersion.Everywhere, EffectiveFrom = new(2020, 1, 1) }],
            };
            var json = definition.Write();
            row.Take(definition, json);
            db.AddRange(row, new ProcedureContent { Id = row.Id, Json = json });
            await db.SaveChangesAsync(ct);
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, ct);
        }

        await host.Refresh(ct);
    }
}
