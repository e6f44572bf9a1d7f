using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Starting;

/// <summary>撤销: the one who started a case ends it, for a reason that is kept; everything open is closed with it.</summary>
public sealed class WithdrawCase(ActPipeline pipeline, IStringLocalizer<CaseTexts> texts)
{
    public Task<Result<ActAnswer>> Run(long id, string? reason, ActRequest request, CancellationToken ct) =>
        pipeline.OnCase(id, request, (file, _) => new(Decide(file, reason, request)), ct);

    private Result<CaseAct> Decide(CaseFile file, string? reason, ActRequest request)
    {
        if (file.Case.Status is not (CaseStatus.Running or CaseStatus.Faulted)) return Refusal.Conflict("ended", texts["case.ended"]);
        if (file.Case.StartedBy != request.Caller.UserId) return Refusal.Forbidden("not-starter", texts["case.not-starter", file.Case.StartedByName]);
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("reason", "Required", texts["reason.required"]);
        return new CaseAct("case-withdrawn") { CancelReason = reason, Details = new ValueMap { ["reason"] = reason } };
    }
}
