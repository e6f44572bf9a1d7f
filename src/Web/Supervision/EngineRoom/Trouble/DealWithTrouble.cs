using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.EngineRoom.Trouble;

/// <summary>What a system administrator does about trouble. Every act needs a reason and leaves a line in the case's history or the audit.</summary>
public sealed class DealWithTrouble(
    CaseFlowDb db, ActPipeline pipeline, AuditTrail trail, Caller caller, IEnumerable<IUnfinishedWork> unfinished, IStringLocalizer<EngineRoomTexts> texts)
{
    private const int LongestReason = 500;

    /// <summary>The sweep tries the timer again.</summary>
    public async Task<Refusal?> RetryTimer(long id, string? reason, CancellationToken ct)
    {
        if (Missing(reason) is { } missing) return missing;
        if (await Find(id, ct) is not var (timer, of)) return Refusal.NotFound(texts["TimerUnknown"]);
        if (!caller.Holds(Rights.SystemAdmin, of.AreaCode)) return Refusal.Forbidden("engine-room", texts["NoRight"]);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var woken = await db.Set<WorkflowTimer>().Where(row => row.Id == id && row.Error != null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Error, (string?)null).SetProperty(row => row.Attempts, 0).SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null), ct);
        if (woken == 0) return Refusal.Conflict("timer-runs", texts["TimerRuns"]);
        await trail.Append(new($"timer/{id}", "timer-retried", of.AreaCode, new { timer.Error }, new { Case = of.Number, timer.ActivityId, Reason = reason }), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>The timer goes, unless a step still waits for it: such a step would wait for ever.</summary>
    public async Task<Refusal?> GiveUpTimer(long id, string? reason, ActRequest request, CancellationToken ct)
    {
        if (Missing(reason) is { } missing) return missing;
        if (await Find(id, ct) is not var (timer, of)) return Refusal.NotFound(texts["TimerUnknown"]);
        var done = await pipeline.OnCase(of.Id, request, (file, _) => new(GiveUp(file, timer, reason!)), ct);
        return done.Refusal;
    }

    /// <summary>Ends a case that does not go on.</summary>
    public async Task<Refusal?> EndCase(long caseId, string? reason, ActRequest request, CancellationToken ct)
    {
        if (Missing(reason) is { } missing) return missing;
        var done = await pipeline.OnCase(
            caseId, request,
            (file, _) => new(!caller.Holds(Rights.SystemAdmin, file.Case.AreaCode)
                ? Refusal.Forbidden("engine-room", texts["NoRight"])
                : file.Case.Status != CaseStatus.Running ? Refusal.Conflict("case-over", texts["CaseOver"])
                : new CaseAct("case-cancelled") { CancelReason = reason, Details = new ValueMap { ["reason"] = reason } }),
            ct);
        return done.Refusal;
    }

    /// <summary>Tries unfinished work of a slice once more; how many rows were finished.</summary>
    public async Task<Result<int>> RetryWork(string key, string? reason, CancellationToken ct)
    {
        if (Missing(reason) is { } missing) return missing;
        if (unfinished.FirstOrDefault(work => work.Key == key) is not { } found) return Refusal.NotFound(texts["WorkUnknown"]);
        var finished = await found.Retry(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.Append(new($"engine-room/{key}", "unfinished-retried", null, After: new { Rows = finished, Reason = reason }), ct);
        await transaction.CommitAsync(ct);
        return finished;
    }

    private Result<CaseAct> GiveUp(CaseFile file, WorkflowTimer timer, string reason)
    {
        if (!caller.Holds(Rights.SystemAdmin, file.Case.AreaCode)) return Refusal.Forbidden("engine-room", texts["NoRight"]);
        if (file.Has(timer.InstanceId) && file.StateOf(timer.InstanceId).FindBookmark(timer.Id) is not null) return Refusal.Conflict("awaited", texts["TimerAwaited"]);
        return new CaseAct("timer-given-up")
        {
            ActivityId = timer.ActivityId, Details = new ValueMap { ["timer"] = timer.Kind, ["dueAt"] = timer.DueAt, ["error"] = timer.Error, ["reason"] = reason },
            Rows = commit => commit.StoppedTimers.Add(new(timer.Id)),
        };
    }

    private Refusal? Missing(string? reason) => reason?.Trim() is { Length: > 0 and <= LongestReason } ? null : Refusal.Invalid("reason", "required", texts["ReasonRequired", LongestReason]);

    private async Task<(WorkflowTimer Timer, Case Case)?> Find(long id, CancellationToken ct)
    {
        var found = await (from timer in db.Set<WorkflowTimer>().AsNoTracking()
                           join row in db.Set<Case>().AsNoTracking() on timer.CaseId equals row.Id
                           where timer.Id == id
                           select new { timer, row }).SingleOrDefaultAsync(ct);
        return found is null || !caller.Sees(found.row.AreaCode) ? null : (found.timer, found.row);
    }
}
