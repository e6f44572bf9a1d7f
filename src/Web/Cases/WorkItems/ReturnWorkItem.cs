using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>退回: sends the case back to a finished step, with a reason its handler reads.</summary>
public sealed class ReturnWorkItem(ItemAct acts)
{
    public Task<Result<ActAnswer>> Run(long id, ReturnInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Return, input.Revision, (file, now) => Decide(file, now, input, request), ct);

    private Result<CaseAct> Decide(CaseFile file, DateTimeOffset now, ReturnInput input, ActRequest request)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(new("reason", "Required", acts.Texts["reason.required"]));
        if (string.IsNullOrWhiteSpace(input.ActivityId)) problems.Add(new("activityId", "Required", acts.Texts["step.required"]));
        else if (!file.Has(file.Item.InstanceId) || file.GraphOf(file.Item.InstanceId).Find(input.ActivityId) is null)
            problems.Add(new("activityId", "Unknown", acts.Texts["step.unknown"]));
        if (problems.Count > 0) return Refusal.Invalid(acts.Texts["content", problems.Count], problems);
        var item = file.Item;
        return new CaseAct("returned")
        {
            InstanceId = item.InstanceId, Resumption = new Rewind(input.ActivityId!, item.Id, input.Reason!, request.Caller.UserId),
            Changed = ItemAct.Closed(item, request.Caller, now, "Returned", input.Reason, form: null),
            Details = ItemAct.Details(("outcome", "Returned"), ("to", input.ActivityId), ("reason", input.Reason)),
        };
    }
}
