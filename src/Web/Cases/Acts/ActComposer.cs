using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Builds the one commit of an act: states, rows, history line, answer.</summary>
public sealed class ActComposer(ProcedureDirectory procedures, OrganisationDirectory organisation, IIdSource ids)
{
    /// <summary>The commit that starts a case.</summary>
    public CaseCommit Start(Case opened, CaseRun run, ActRequest request, ValueMap details)
    {
        var blank = new Instance { Id = opened.Id, CaseId = opened.Id };
        var act = new CaseAct("started") { Details = details };
        var line = Line(opened, blank, act, request, run.Journal, opened.StartedAt);
        var commit = new CaseCommit { NewCase = Standing(opened, run, opened.StartedAt), Root = Row(run.Root, blank, opened.StartedAt, line), Event = line };
        AddRun(commit, opened, run, request, opened.StartedAt);
        return commit;
    }

    /// <summary>The commit of an act on a running case; without a run only rows change.</summary>
    public CaseCommit Act(CaseFile file, CaseAct act, CaseRun? run, ActRequest request, DateTimeOffset now)
    {
        var before = file.Snapshot.Root;
        var line = Line(file.Case, before, act, request, run?.Journal ?? [], now);
        var root = run is not null ? Row(run.Root, before, now, line)
            : act.Facts is { } facts ? Row(Amended(file.TakeState(before.Id), facts), before, now, line)
            : Next(before, now, line);
        var commit = new CaseCommit { Root = root, Event = line };
        if (act.Changed is { } changed) commit.ChangedItems.Add(changed);
        act.Rows?.Invoke(commit);
        if (run is null) return commit;
        AddRun(commit, file.Case, run, request, now);
        if (run.States.Count > 1) AddChanged(commit, file, run, now);
        var (status, outcome) = (act.CancelReason is null ? StatusOf(run) : CaseStatus.Withdrawn, run.Root.Output["Outcome"] as string);
        if (act.CancelReason is not null && commit.ItemSteps.Count == 0 && FamilyOf(file) == Households.ItemChange.Family)
            commit.ItemSteps.Add(new(file.Case.Id, Households.ItemChange.Withdrawn, Data.Time.ChinaTime.DateOf(now)));
        // A case that is given up takes the duty of a campaign with it, if it runs for one.
        if (act.CancelReason is not null)
            commit.DutyMoves.Add(new(file.Case.Id, DutyState.Cancelled, Data.Time.ChinaTime.DateOf(now), now, request.Caller.UserId, request.Caller.Name, null));
        if (status != file.Case.Status || outcome != file.Case.Outcome)
            commit.CaseChange = new(file.Case.Id, status, outcome, status == CaseStatus.Running ? null : now);
        return commit;
    }

    /// <summary>Puts the answer into the commit, so that it stands or falls with the act.</summary>
    public static ActAnswer Answer(CaseCommit commit, Case of, ActRequest request, DateTimeOffset now)
    {
        var changed = commit.ChangedItems.Count > 0 ? commit.ChangedItems[0] : null;
        var answer = new ActAnswer(
            of.Id, of.Number, commit.NewCase?.Status ?? commit.CaseChange?.Status ?? of.Status, commit.NewCase?.Outcome ?? commit.CaseChange?.Outcome ?? of.Outcome,
            commit.NewItems.ConvertAll(static item => new OpenedItem(item.Id, item.ActivityId, item.Title, item.Role, item.Assignee, item.DueAt)))
        {
            WorkItemId = changed?.Id, Revision = changed?.Revision, Id = commit.NewObjections.Count > 0 ? commit.NewObjections[0].Id : null,
        };
        if (request.RequestKey is { } key)
            commit.Answer = new() { UserId = key.UserId, Key = key.Key, BodyHash = key.BodyHash, Answer = JsonSerializer.Serialize(answer, JsonText.Options), At = now };
        return answer;
    }

    private void AddRun(CaseCommit commit, Case of, CaseRun run, ActRequest request, DateTimeOffset now)
    {
        var builder = new CommitBuilder(commit, of, request, new Audience(of, run.States, request.Caller, organisation), organisation, ids, run.Standing, now);
        for (var place = 0; place < run.Effects.Count; place++) builder.Add(run.Effects[place].InstanceId, run.Effects[place].Effect);
        builder.Finish();
        for (var place = 0; place < run.States.Count; place++)
            if (run.States[place] is var state && state.InstanceId != of.Id && run.Started.Contains(state.InstanceId))
                commit.NewChildren.Add(Row(state, new() { Id = state.InstanceId, CaseId = of.Id, ParentId = state.ParentInstanceId ?? of.Id }, now));
    }

    private static void AddChanged(CaseCommit commit, CaseFile file, CaseRun run, DateTimeOffset now)
    {
        foreach (var child in run.States.Where(state => state.InstanceId != file.Case.Id && !run.Started.Contains(state.InstanceId)))
            if (!ReferenceEquals(child, file.StateOf(child.InstanceId)))
                commit.ChangedChildren.Add(Row(child, file.Snapshot.Instances.First(row => row.Id == child.InstanceId), now));
    }

    // Later forms go before what the case began with, so a field is changed wherever it stands.
    private static InstanceState Amended(InstanceState state, ValueMap facts)
    {
        if (state.Input["Form"] is not ValueMap) state.Input["Form"] = new ValueMap();
        foreach (var (field, value) in facts)
        {
            ((ValueMap)state.Input["Form"]!)[field] = value;
            foreach (var (_, outputs) in state.Outputs)
                if (outputs is ValueMap map && map["Form"] is ValueMap form && form.ContainsKey(field)) form[field] = value;
        }

        return state;
    }

    private static string? FamilyOf(CaseFile file) =>
        ((JsonElement?)file.GraphOf(file.Case.Id).Definition.Json).Get("customProperties").Get("family").AsText();

    private CaseEvent Line(Case of, Instance before, CaseAct act, ActRequest request, IReadOnlyList<GroupEntry> journal, DateTimeOffset now)
    {
        var line = new CaseEvent
        {
            CaseId = of.Id, At = now, Actor = request.Caller.UserId, ActorName = request.Caller.Name, OnBehalfOf = act.OnBehalfOf, Ip = request.Caller.Ip,
            Kind = act.Kind, ActivityId = act.ActivityId ?? act.Changed?.ActivityId, WorkItemId = act.Changed?.Id,
            Details = HistoryDetails.Write(act.Details, journal, of.Id), VersionId = of.VersionId,
            VersionHash = Convert.FromHexString(procedures.Current.Find(of.VersionId)?.Hash ?? ""),
        };
        return HistoryChain.Append(line, before.ChainSeq + 1, before.ChainHead);
    }

    private static Instance Next(Instance root, DateTimeOffset now, CaseEvent line) => new()
    {
        Id = root.Id, CaseId = root.CaseId, ParentId = root.ParentId, VersionId = root.VersionId, Status = root.Status, Revision = root.Revision + 1,
        State = root.State, ChainSeq = line.Seq, ChainHead = line.Hash, Incidents = root.Incidents, UpdatedAt = now,
    };

    // Only the root carries the end of the chain, and with it the new line.
    private static Instance Row(InstanceState state, Instance before, DateTimeOffset now, CaseEvent? line = null) => new()
    {
        Id = before.Id, CaseId = before.CaseId, ParentId = before.ParentId, VersionId = state.DefinitionVersionId, Revision = before.Revision + 1,
        Status = state.Status == WorkflowStatus.Finished ? InstanceStatus.Finished : InstanceStatus.Running, State = StateJson.Write(state),
        ChainSeq = line?.Seq ?? before.ChainSeq, ChainHead = line?.Hash ?? before.ChainHead, Incidents = state.Incidents.Count, UpdatedAt = now,
    };

    // Children that were sent off without waiting for them belong to the case: it runs until the last of them has ended.
    private static CaseStatus StatusOf(CaseRun run)
    {
        for (var place = 0; place < run.States.Count; place++)
            if (run.States[place].Status == WorkflowStatus.Running) return CaseStatus.Running;
        return StatusOf(run.Root);
    }

    private static Case Standing(Case of, CaseRun run, DateTimeOffset now) => new()
    {
        Id = of.Id, Number = of.Number, Procedure = of.Procedure, ProcedureName = of.ProcedureName, VersionId = of.VersionId, HouseholdId = of.HouseholdId,
        AreaCode = of.AreaCode, Subject = of.Subject, StartedBy = of.StartedBy, StartedByName = of.StartedByName, StartedAt = of.StartedAt,
        Status = StatusOf(run), Outcome = run.Root.Output["Outcome"] as string, ClosedAt = StatusOf(run) == CaseStatus.Running ? null : now,
    };

    private static CaseStatus StatusOf(InstanceState root) => (root.Status, root.SubStatus) switch
    {
        (WorkflowStatus.Running, _) => CaseStatus.Running,
        (_, WorkflowSubStatus.Cancelled) => CaseStatus.Withdrawn,
        (_, WorkflowSubStatus.Faulted) => CaseStatus.Faulted,
        _ => CaseStatus.Completed,
    };
}
