using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>
/// What a migration makes of one case: each of its instances that runs the old version is moved. A child runs a procedure of its own and stays on its version
/// when its parent is moved; it is moved by a migration of that procedure, which finds it inside its parent's case.
/// </summary>
public sealed class CaseMove(CaseEngine engine, GraphCache graphs, SurroundingsReader surroundings)
{
    /// <summary>The plan between two versions; null when one of them is gone.</summary>
    public async Task<MigrationPlan?> Plan(string fromVersionId, string toVersionId, IReadOnlyDictionary<string, string?> mapping, CancellationToken ct) =>
        await graphs.Get(fromVersionId, ct) is { } from && await graphs.Get(toVersionId, ct) is { } to ? MigrationPlan.Create(from, to, mapping) : null;

    /// <summary>Tries it without saving anything.</summary>
    /// <param name="ids">Where ids of new rows come from; a preview takes none from the database.</param>
    public async Task<MovedInstances> Try(
        CaseSnapshot snapshot, MigrationPlan plan, IReadOnlyDictionary<long, OpenRow> rows, DateTimeOffset now, IIdSource? ids, CancellationToken ct)
    {
        var file = await engine.Open(snapshot, ct);
        var around = await surroundings.Read(file.Case.Id, file.Case.HouseholdId, ct);
        var context = engine.Context(file.Case.AreaCode, file.Case.StartedAt, around, now);
        if (ids is not null) context = context with { Ids = ids };
        var results = snapshot.Instances.Where(instance => instance.VersionId == plan.From.Definition.Id)
            .Select(instance => CaseMigration.Migrate(file.StateOf(instance.Id), plan, new(context, rows))).ToList();
        return new(file, results, around, context);
    }

    /// <summary>The run of all instances of the case, with what their new steps started.</summary>
    public static CaseRun Settle(MovedInstances moved, MigrationPlan plan)
    {
        var group = new InstanceGroup(moved.Context);
        foreach (var instance in moved.File.Snapshot.Instances)
        {
            var (state, isMoved) = (moved.File.StateOf(instance.Id), instance.VersionId == plan.From.Definition.Id);
            group.Add(isMoved ? plan.To : moved.File.GraphOf(instance.Id), state, moved.Surroundings.Awaits.Where(wait => state.FindBookmark(wait.Id) is not null));
        }

        group.Adopt([.. moved.Results.Select(result => result.Burst)]);
        return CaseRun.Of(group, moved.File.Case.Id, moved.Surroundings.Standing);
    }
}

/// <summary>The instances of a case as a migration would leave them.</summary>
public sealed record MovedInstances(CaseFile File, IReadOnlyList<MigrationResult> Results, CaseSurroundings Surroundings, EngineContext Context)
{
    /// <summary>Why the case cannot be moved; empty when it can.</summary>
    public IReadOnlyList<Rejection> Refusals => [.. Results.SelectMany(result => result.Refusals)];
}
