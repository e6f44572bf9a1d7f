using System.Runtime.CompilerServices;
using System.Text.Json;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Decides an act on a case as it is now: what it does, or why it may not be done. Called again when another act was first.</summary>
public delegate ValueTask<Result<CaseAct>> Decide(CaseFile file, DateTimeOffset now);

/// <summary>
/// Every act on a case, by a person or a timer, goes this way: load, decide, run the engine, commit. When another act on the case was first, all of it is
/// done again on what is there now; the caller's own reasons for a no (stale work item, done by another) come from the decision, not from the retry.
/// </summary>
public sealed class ActPipeline(
    IWorkflowStore store, CaseEngine engine, ActComposer composer, SurroundingsReader surroundings, TimeProvider clock, IStringLocalizer<CaseTexts> texts)
{
    private const int Attempts = 12;

    /// <summary>An act on a work item.</summary>
    public Task<Result<ActAnswer>> OnItem(long id, ActRequest request, Decide decide, CancellationToken ct) =>
        Run(id, isItem: true, request, decide, ct);

    /// <summary>An act on a case as a whole or on one of its notices, timers or incidents.</summary>
    public Task<Result<ActAnswer>> OnCase(long id, ActRequest request, Decide decide, CancellationToken ct) =>
        Run(id, isItem: false, request, decide, ct);

    /// <summary>The first answer to a request that is repeated; a refusal when the key was used for something else.</summary>
    public Result<ActAnswer>? Replay(IdempotencyKey? kept, ActRequest request)
    {
        if (kept is null) return null;
        if (!kept.BodyHash.AsSpan().SequenceEqual(request.BodyHash ?? []))
            return Refusal.Invalid("Idempotency-Key", "key-reused", texts["key.reused"]);
        return JsonSerializer.Deserialize<ActAnswer>(kept.Answer, JsonText.Options)!;
    }

    private async Task<Result<ActAnswer>> Run(long id, bool isItem, ActRequest request, Decide decide, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The loser of a race waits a little longer each time, so that a crowd on one case sorts itself out.
            if (attempt > 2) await Task.Delay(Random.Shared.Next(1, 1 << Math.Min(attempt, 6)), ct);
            var loading = isItem ? store.LoadItem(id, request.RequestKey, ct) : store.LoadCase(id, request.RequestKey, ct);
            if (await loading is not { } snapshot || !CaseScope.Covers(request.Caller, snapshot))
                return Refusal.NotFound(texts[isItem ? "item.unknown" : "case.unknown"]);
            if (Replay(snapshot.Repeated, request) is { } replayed) return replayed;
            if (await TryAct(snapshot, request, decide, ct) is { } result) return result;
        }

        return Refusal.Conflict("busy", texts["case.busy"]);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Result<ActAnswer>?> TryAct(
        CaseSnapshot snapshot, ActRequest request, Decide decide, CancellationToken ct)
    {
        var now = HistoryChain.Cut(clock.GetUtcNow());
        var file = await engine.Open(snapshot, ct);
        var decided = await decide(file, now);
        if (!decided.IsDone) return decided.Refusal;
        var act = decided.Value;
        var run = act.Resumption is null && act.CancelReason is null ? null : await RunEngine(file, act, now, ct);
        if (run?.Rejection is { } rejection) return Refusal.Conflict(rejection.Code, request.Caller.Culture == "en" ? rejection.Text.En : rejection.Text.Zh);
        if (run is { IsEmpty: true }) return Refusal.Conflict("moved-on", texts["case.moved-on"]);
        var commit = composer.Act(file, act, run, request, now);
        var answer = ActComposer.Answer(commit, snapshot.Case, request, now);
        if (!await store.TryCommit(commit, ct)) return null;
        return answer;
    }

    // Only a case with several instances, or an act that touches what lies outside them, pays for reading it; the engine is pure and can run the act again.
    private async ValueTask<CaseRun> RunEngine(CaseFile file, CaseAct act, DateTimeOffset now, CancellationToken ct)
    {
        if (file.Snapshot.Instances.Count == 1)
        {
            var alone = engine.Act(file, act, CaseSurroundings.Unread, now);
            if (!alone.NeedsSurroundings) return alone;
        }

        return engine.Act(file, act, await surroundings.Read(file.Case.Id, file.Case.HouseholdId, ct), now);
    }
}
