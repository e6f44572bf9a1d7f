using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Incidents;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.EngineRoom.Trouble;

namespace CaseFlow.Web.Supervision.EngineRoom;

/// <summary>What a button of the page sends.</summary>
public sealed class TroublePost
{
    public string Act { get; set; } = "";

    public long CaseId { get; set; }

    public long Id { get; set; }

    public string? Key { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The acts behind the buttons of the page, by their names.</summary>
public sealed class TroubleAct(DealWithTrouble trouble, DealWithIncident incidents, Caller caller)
{
    public async Task<Refusal?> Run(TroublePost post, CancellationToken ct)
    {
        var request = new ActRequest(caller);
        return post.Act switch
        {
            "retry-incident" => (await incidents.Retry(post.CaseId, post.Id, request, ct)).Refusal,
            "skip-incident" => (await incidents.Skip(post.CaseId, post.Id, null, post.Reason, request, ct)).Refusal,
            "retry-timer" => await trouble.RetryTimer(post.Id, post.Reason, ct),
            "give-up-timer" => await trouble.GiveUpTimer(post.Id, post.Reason, request, ct),
            "retry-work" => (await trouble.RetryWork(post.Key ?? "", post.Reason, ct)).Refusal,
            _ => await trouble.EndCase(post.CaseId, post.Reason, request, ct),
        };
    }
}
