using System.Text.Json;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Starting;

/// <summary>What starts a case: the procedure, and the household or the area it is about.</summary>
public sealed record StartInput(string? Procedure = null, long? HouseholdId = null, string? AreaCode = null, JsonElement? Form = null);

/// <summary>A case the server starts by itself for a row of its own: the id is the row's, so that a repeated start finds the case already there.</summary>
public sealed record OwnStart(long Id, string Procedure, string AreaCode, string Subject, ValueMap Form, long? HouseholdId = null);

/// <summary>Starts a case of a procedure that is in force in the area today; the version stays with the case to its end.</summary>
public sealed class StartCase(
    CaseFlowDb db, IWorkflowStore store, ActPipeline pipeline, CaseEngine engine, ActComposer composer, SurroundingsReader surroundings, StartPlace places)
{
    public async Task<Result<ActAnswer>> Run(StartInput input, ActRequest request, CancellationToken ct)
    {
        if (request.RequestKey is { } key && pipeline.Replay(await store.FindAnswer(key, ct), request) is { } replayed) return replayed;
        var found = await places.Find(db, input, request.Caller, ct);
        if (!found.IsDone) return found.Refusal;
        var (commit, answer) = await Compose(places.Ids.Next(), found.Value, request, ct);
        if (await store.TryCommit(commit, ct)) return answer;
        // A case that changes the register at once may have been overtaken by another one of the household; it is decided anew by what the register says now.
        if (commit.Standings.Count > 0)
        {
            (commit, answer) = await Compose(places.Ids.Next(), found.Value, request, ct);
            if (await store.TryCommit(commit, ct)) return answer;
        }

        // Ids and numbers are unique, so only the same request sent twice at the same moment can have been first.
        return request.RequestKey is { } again && pipeline.Replay(await store.FindAnswer(again, ct), request) is { } first
            ? first : throw new InvalidOperationException($"Case {answer.CaseNumber} could not be saved.");
    }

    /// <summary>Starts a case for a row of the server's own; null when it has started, now or before, else why it cannot.</summary>
    public async Task<Refusal?> Run(OwnStart start, CancellationToken ct)
    {
        if (await store.LoadCase(start.Id, null, ct) is not null) return null;
        var found = await places.Find(start, ct);
        if (!found.IsDone) return found.Refusal;
        var (commit, _) = await Compose(start.Id, found.Value, new ActRequest(Caller.System), ct);
        if (await store.TryCommit(commit, ct) || await store.LoadCase(start.Id, null, ct) is not null) return null;
        throw new InvalidOperationException($"Case {start.Id} could not be saved.");
    }

    private async Task<(CaseCommit Commit, ActAnswer Answer)> Compose(long id, StartingPoint place, ActRequest request, CancellationToken ct)
    {
        var now = HistoryChain.Cut(places.Clock.GetUtcNow());
        var opened = new Case
        {
            Id = id, Number = await Number(place.AreaCode, ChinaTime.DateOf(now).Year, ct), Procedure = place.Version.DefinitionId, ProcedureName = place.Version.TitleZh,
            VersionId = place.Version.Id, HouseholdId = place.HouseholdId, AreaCode = place.AreaCode, Subject = place.Subject,
            StartedBy = request.Caller.UserId, StartedByName = request.Caller.Name, StartedAt = now,
        };
        var given = new ValueMap { ["AreaCode"] = opened.AreaCode, ["Form"] = place.Form, ["StartedBy"] = request.Caller.UserId };
        if (opened.HouseholdId is { } household)
        {
            given["HouseholdId"] = household;
            given["Household"] = await RegisterFacts.Of(db, household, ChinaTime.DateOf(now), ct);
        }

        var (graph, start) = (await places.Graph(opened.VersionId, ct), new StartRequest(id, given, opened.Number));
        var run = engine.Start(graph, start, opened.AreaCode, CaseSurroundings.Unread, now);
        if (run.NeedsSurroundings) run = engine.Start(graph, start, opened.AreaCode, await surroundings.Read(id, opened.HouseholdId, ct), now);
        var details = new ValueMap { ["procedure"] = opened.Procedure, ["area"] = opened.AreaCode };
        if (place.Form.Count > 0) details["form"] = place.Form;
        var commit = composer.Start(opened, run, request, details);
        return (commit, ActComposer.Answer(commit, opened, request, now));
    }

    // County, year, serial; the counter is a row per county and year, and a number once given is never given again.
    private async Task<string> Number(string area, int year, CancellationToken ct) =>
        $"{area[..6]}-{year}-{await store.NextBlock($"case-{area[..6]}-{year}", 1, ct):000000}";
}
