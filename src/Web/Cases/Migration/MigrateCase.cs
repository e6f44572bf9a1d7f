using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>
/// Moves one case. State, rows, history and the case's result are one transaction under the revision of the case: after a crash the case is moved
/// or waits, and whoever acts in the same moment wins.
/// </summary>
public sealed class MigrateCase(CaseFlowDb db, IWorkflowStore store, CaseMove move, ActComposer composer, OpenRows open, TimeProvider clock)
{
    private static readonly BilingualText ActedMeanwhile = new("已在迁移期间办理，保持原版本。", "Somebody acted on the case meanwhile; it stays on its version.");
    private static readonly BilingualText NothingLeft = new("已不在原版本上运行。", "The case no longer runs on the old version.");

    public async Task Run(ProcedureMigration migration, MigrationCase row, MigrationPlan plan, CancellationToken ct)
    {
        var snapshot = await store.LoadCase(row.CaseId, null, ct);
        if (snapshot is null || !snapshot.Instances.Any(instance => instance.VersionId == migration.FromVersionId)) await Note(row, MigrationCaseStatus.Acted, NothingLeft, ct);
        else if (snapshot.Root.Revision != row.SeenRevision) await Note(row, MigrationCaseStatus.Acted, ActedMeanwhile, ct);
        else await Move(migration, row, plan, snapshot, ct);
    }

    /// <summary>Keeps why a case was not moved, unless it has its result already.</summary>
    public Task Note(MigrationCase row, MigrationCaseStatus status, BilingualText text, CancellationToken ct)
    {
        var (detail, at) = ($"{text.Zh}\n{text.En}", clock.GetUtcNow());
        return db.Set<MigrationCase>().Where(one => one.MigrationId == row.MigrationId && one.CaseId == row.CaseId && one.Status == MigrationCaseStatus.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, status).SetProperty(one => one.Detail, detail).SetProperty(one => one.At, at), ct);
    }

    private async Task Move(ProcedureMigration migration, MigrationCase row, MigrationPlan plan, CaseSnapshot snapshot, CancellationToken ct)
    {
        var now = HistoryChain.Cut(clock.GetUtcNow());
        var moved = await move.Try(snapshot, plan, await open.Of(row.CaseId, ct), now, null, ct);
        if (moved.Refusals is { Count: > 0 } refusals)
        {
            await Note(row, MigrationCaseStatus.Refused, new(string.Concat(refusals.Select(one => one.Text.Zh)), string.Join(' ', refusals.Select(one => one.Text.En))), ct);
            return;
        }

        var commit = Compose(migration, row, plan, moved, now);
        if (!await store.TryCommit(commit, ct)) await Note(row, MigrationCaseStatus.Acted, ActedMeanwhile, ct);
    }

    private CaseCommit Compose(ProcedureMigration migration, MigrationCase row, MigrationPlan plan, MovedInstances moved, DateTimeOffset now)
    {
        var of = moved.File.Case;
        var act = new CaseAct("migrated")
        {
            Details = Details(migration, moved),
            Rows = commit => commit.Migration = new(new MovedCase(row.MigrationId, row.CaseId, (int)MigrationCaseStatus.Moved, now)),
        };
        var caller = new Caller(migration.DecidedBy!, migration.DecidedByName!, [], "zh-CN");
        var commit = composer.Act(moved.File, act, CaseMove.Settle(moved, plan), new ActRequest(caller), now);
        if (of.VersionId == migration.FromVersionId)
            commit.CaseChange = (commit.CaseChange ?? new(of.Id, of.Status, null, null)) with { VersionId = migration.ToVersionId };
        return commit;
    }

    private static ValueMap Details(ProcedureMigration migration, MovedInstances moved)
    {
        var steps = moved.Results.SelectMany(result => result.Steps).Select(step => (object?)new ValueMap
        {
            ["from"] = step.From.Id, ["to"] = step.To.Id, ["fate"] = step.Fate.ToString(), ["dueBefore"] = step.DueBefore, ["dueAfter"] = step.DueAfter,
        });
        return new()
        {
            ["migration"] = migration.Id, ["from"] = migration.FromVersionId, ["to"] = migration.ToVersionId, ["preparedBy"] = migration.CreatedBy,
            ["steps"] = new ValueList(steps),
        };
    }
}
