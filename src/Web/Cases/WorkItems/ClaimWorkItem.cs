using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>签收 and 放回: an item of an organ's queue becomes one person's, or goes back to the queue.</summary>
public sealed class ClaimWorkItem(ItemAct acts)
{
    public Task<Result<ActAnswer>> Claim(long id, ClaimInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Claim, input.Revision, (file, _) => new CaseAct("claimed")
        {
            Changed = file.Item with { Assignee = request.Caller.UserId, AssigneeName = request.Caller.Name, Revision = file.Item.Revision + 1 },
        }, ct);

    public Task<Result<ActAnswer>> Release(long id, ClaimInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Release, input.Revision, (file, _) => new CaseAct("released")
        {
            Changed = file.Item with { Assignee = null, AssigneeName = null, DelegatedFrom = null, Revision = file.Item.Revision + 1 },
        }, ct);
}
