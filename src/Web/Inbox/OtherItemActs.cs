using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WorkItems;

namespace CaseFlow.Web.Inbox;

/// <summary>撤回 and 催办, the two acts on an item that is in other hands.</summary>
public sealed class OtherItemActs(WithdrawWorkItem withdraw, UrgeWorkItem urge)
{
    public async Task<Result<ActAnswer>> Run(long id, string act, string? reason, ActRequest request, CancellationToken ct) => act switch
    {
        "withdraw" => await withdraw.Run(id, new(reason), request, ct),
        "urge" => await urge.Run(id, new(reason), request, ct),
        _ => Refusal.NotFound(act),
    };
}
