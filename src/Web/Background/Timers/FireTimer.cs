using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Background.Timers;

/// <summary>Resumes the bookmark of a due timer. The timer's row goes in the same transaction, so it can fire once and no more.</summary>
public sealed class FireTimer(ActPipeline pipeline)
{
    /// <summary>Null when it fired, or when nothing waited for it any more.</summary>
    public async Task<Refusal?> Run(DueTimer timer, CancellationToken ct)
    {
        var fired = await pipeline.OnCase(timer.CaseId, new ActRequest(Caller.System), (file, _) => new(Decide(file, timer)), ct);
        return fired.Refusal;
    }

    private static Result<CaseAct> Decide(CaseFile file, DueTimer timer)
    {
        var isEvent = timer.Kind == WorkflowTimer.Event;
        var act = new CaseAct(isEvent ? "event" : "timer")
        {
            ActivityId = timer.ActivityId, Details = new ValueMap { ["timer"] = timer.Kind, ["dueAt"] = timer.DueAt },
            Rows = commit =>
            {
                commit.StoppedTimers.Add(new(timer.Id));
                if (isEvent) commit.EndedWaits.Add(new(timer.Id));
            },
        };
        var isAwaited = file.Has(timer.InstanceId) && file.StateOf(timer.InstanceId).FindBookmark(timer.Id) is not null;
        return isAwaited
            ? act with { InstanceId = timer.InstanceId, Resumption = new ResumeBookmark(timer.Id, isEvent ? Brought(timer) : []) }
            : act with { Kind = "timer-void" };
    }

    private static ValueMap Brought(DueTimer timer) => new() { ["payload"] = timer.Payload is { } payload ? ValueJson.Parse(payload) : null };
}
