using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Incidents;

/// <summary>A supervisor or administrator runs a failed step again, skips it with a reason, or ends the case (U-064).</summary>
public sealed class DealWithIncident(ActPipeline pipeline, IStringLocalizer<CaseTexts> texts)
{
    public Task<Result<ActAnswer>> Retry(long caseId, long incidentId, ActRequest request, CancellationToken ct) =>
        Run(caseId, incidentId, request, () => new CaseAct("incident-retried") { Resumption = new RetryIncident(incidentId) }, ct);

    public Task<Result<ActAnswer>> Skip(long caseId, long incidentId, string? outcome, string? reason, ActRequest request, CancellationToken ct) =>
        Run(caseId, incidentId, request, () => string.IsNullOrWhiteSpace(reason)
            ? Refusal.Invalid("reason", "Required", texts["reason.required"])
            : new CaseAct("incident-skipped")
            {
                Resumption = new SkipIncident(incidentId, outcome, reason), Details = new ValueMap { ["reason"] = reason, ["outcome"] = outcome },
            }, ct);

    public Task<Result<ActAnswer>> Cancel(long caseId, long incidentId, string? reason, ActRequest request, CancellationToken ct) =>
        Run(caseId, incidentId, request, () => string.IsNullOrWhiteSpace(reason)
            ? Refusal.Invalid("reason", "Required", texts["reason.required"])
            : new CaseAct("case-cancelled") { CancelReason = reason, Details = new ValueMap { ["reason"] = reason } }, ct);

    private Task<Result<ActAnswer>> Run(long caseId, long incidentId, ActRequest request, Func<Result<CaseAct>> act, CancellationToken ct) =>
        pipeline.OnCase(caseId, request, (file, _) =>
        {
            string[] roles = [Identity.Rights.Supervisor, Identity.Rights.ProcedureAdmin, Identity.Rights.SystemAdmin];
            if (!roles.Any(role => request.Caller.Holds(role, file.Case.AreaCode))) return new(Refusal.Forbidden("incident", texts["incident.no-right"]));
            var holder = file.Snapshot.Instances.FirstOrDefault(instance => file.StateOf(instance.Id).Incidents.Any(incident => incident.Id == incidentId));
            if (holder is null) return new(Refusal.NotFound(texts["incident.unknown"]));
            var decided = act();
            return new(decided.IsDone && decided.Value.CancelReason is null ? decided.Value with { InstanceId = holder.Id } : decided);
        }, ct);
}
