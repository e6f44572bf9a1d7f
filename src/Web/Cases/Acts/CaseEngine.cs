using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Standards;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Runs the engine for a case: brings graphs, calendar, holders and rules, and gives back what happened in all its instances.</summary>
public sealed class CaseEngine(
    GraphCache graphs, IActivityCatalog catalog, IIdSource ids, StandardsDirectory standards, OrganisationDirectory organisation, IRuleBook rules)
{
    public async ValueTask<CaseFile> Open(CaseSnapshot snapshot, CancellationToken ct)
    {
        var loaded = new WorkflowGraph[snapshot.Instances.Count];
        for (var place = 0; place < loaded.Length; place++)
        {
            var version = snapshot.Instances[place].VersionId;
            loaded[place] = await graphs.Get(version, ct)
                ?? throw new InvalidOperationException($"The procedure version {version} of case {snapshot.Case.Number} is missing.");
        }

        return new(snapshot, loaded);
    }

    public CaseRun Start(WorkflowGraph graph, StartRequest request, string areaCode, CaseSurroundings surroundings, DateTimeOffset now)
    {
        var group = new InstanceGroup(Context(areaCode, now, surroundings, now));
        group.Start(graph, request);
        return CaseRun.Of(group, request.InstanceId, surroundings.Standing);
    }

    /// <summary>The act's effect on the instances; a refusal of the engine comes back in <see cref="CaseRun.Rejection"/>.</summary>
    public CaseRun Act(CaseFile file, CaseAct act, CaseSurroundings surroundings, DateTimeOffset now)
    {
        var target = act.InstanceId ?? file.Case.Id;
        if (file.Snapshot.Instances.Count == 1 && act.CancelReason is null)
        {
            // The ordinary case has one instance: no group is needed unless the burst starts a child or raises an event.
            var burst = WorkflowEngine.ResumeInPlace(file.GraphOf(target), file.TakeState(target), act.Resumption!, Context(file.Case.AreaCode, file.Case.StartedAt, surroundings, now));
            if (burst.Refusal is not null || !ReachesOthers(burst)) return CaseRun.Of(burst, surroundings.Standing);
        }

        var group = new InstanceGroup(Context(file.Case.AreaCode, file.Case.StartedAt, surroundings, now));
        foreach (var instance in file.Snapshot.Instances)
            group.Add(file.GraphOf(instance.Id), file.StateOf(instance.Id), surroundings.Awaits.Where(wait => file.StateOf(instance.Id).FindBookmark(wait.Id) is not null));
        if (act.CancelReason is { } reason) group.Cancel(target, reason);
        else group.Resume(target, act.Resumption!);
        return CaseRun.Of(group, file.Case.Id, surroundings.Standing);
    }

    /// <summary>What the engine knows of the world for a case of the area.</summary>
    public EngineContext Context(string areaCode, DateTimeOffset receivedAt, CaseSurroundings surroundings, DateTimeOffset now) => new()
    {
        Now = now, Ids = ids, Catalog = catalog, Definitions = graphs, Calendar = standards.CalendarOf(areaCode),
        ReceivedOn = ChinaTime.DateOf(receivedAt), Participants = organisation, Rules = rules,
        Register = surroundings.IsRead ? new RegisterEntryOfCase(surroundings.Standing) : null,
        // A fault in one branch becomes an incident for a supervisor; the other branches and their deadlines go on.
        ContinuesWithIncidents = true,
    };

    private static bool ReachesOthers(Burst burst)
    {
        for (var place = 0; place < burst.Effects.Count; place++)
            if (burst.Effects[place] is StartChild or RaiseEvent) return true;
        return false;
    }
}
