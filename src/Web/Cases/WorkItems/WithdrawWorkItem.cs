using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>撤回: takes the caller's own submission back while nobody has acted on what followed from it.</summary>
public sealed class WithdrawWorkItem(ActPipeline pipeline, WorkItemPolicy policy, ItemAct acts, CaseFlowDb db)
{
    public Task<Result<ActAnswer>> Run(long id, ReasonInput input, ActRequest request, CancellationToken ct) =>
        pipeline.OnItem(id, request, (file, now) => Decide(file, now, input, request, ct), ct);

    private async ValueTask<Result<CaseAct>> Decide(CaseFile file, DateTimeOffset now, ReasonInput input, ActRequest request, CancellationToken ct)
    {
        if (policy.Check(file, file.Item, request.Caller, WorkItemAction.Withdraw, now) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.Invalid("reason", "Required", acts.Texts["reason.required"]);
        // Read after the case: whatever changes these rows later moves the case's revision, and the commit is then refused.
        var item = file.Item;
        var touched = await db.Set<WorkItem>().AsNoTracking()
            .Where(next => next.CaseId == item.CaseId && next.Id != item.Id && next.ArrivedAt >= item.DoneAt && next.Assignee != null && next.Revision > 1)
            .Select(next => next.AssigneeName).FirstOrDefaultAsync(ct);
        if (touched is not null) return Refusal.Conflict("touched", acts.Texts["withdraw.touched", touched]);
        return new CaseAct("withdrawn")
        {
            InstanceId = item.InstanceId, Resumption = new Rewind(item.ActivityId, null, input.Reason, request.Caller.UserId), ActivityId = item.ActivityId,
            Details = ItemAct.Details(("reason", input.Reason)),
        };
    }
}
