using CaseFlow.Web.Api;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Incidents;
using CaseFlow.Web.Cases.Reading;
using CaseFlow.Web.Cases.Starting;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Cases;

/// <summary>What skipping an incident needs: a reason, and the outcome the step shall have.</summary>
public sealed record SkipInput(string? Reason = null, string? Outcome = null);

/// <summary>A started case.</summary>
public sealed record StartedCase(long Id, string Number, Data.Runtime.CaseStatus Status, string? Outcome, IReadOnlyList<OpenedItem> OpenWorkItems);

public static class CasesApi
{
    public static void MapCases(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapPost("", Start).WithSummary("Starts a case of a procedure for a household or an area").WithProblems(403, 404, 422);
        cases.MapGet("/{id:long}", Get).WithSummary("The case with its open work, notices and steps").WithProblems(404);
        cases.MapGet("/{id:long}/history", History).WithSummary("Every act on the case, and whether the chain of hashes is unbroken").WithProblems(404);
        cases.MapPost("/{id:long}/withdraw", Withdraw).WithSummary("Ends the case; only its starter may").WithProblems(403, 404, 409, 422);
        cases.MapPost("/{id:long}/incidents/{incidentId:long}/retry", Retry).WithSummary("Runs a failed step again").WithProblems(403, 404, 409);
        cases.MapPost("/{id:long}/incidents/{incidentId:long}/skip", Skip).WithSummary("Counts a failed step as done").WithProblems(403, 404, 409, 422);
        cases.MapPost("/{id:long}/incidents/{incidentId:long}/cancel", Cancel).WithSummary("Ends the case because of an incident").WithProblems(403, 404, 409, 422);
    }

    private static async Task<Results<Created<StartedCase>, ProblemHttpResult>> Start(StartInput input, StartCase start, Caller caller, HttpContext http, CancellationToken ct)
    {
        var done = await start.Run(input, http.ActBy(caller, input), ct);
        if (!done.IsDone) return done.Refusal.ToProblem(http);
        var (answer, id) = (done.Value, done.Value.CaseId);
        return TypedResults.Created($"/api/v1/cases/{id}", new StartedCase(id, answer.CaseNumber, answer.CaseStatus, answer.CaseOutcome, answer.Opened));
    }

    private static async Task<Results<Ok<CaseDetail>, ProblemHttpResult>> Get(long id, ReadCase read, Caller caller, HttpContext http, CancellationToken ct) =>
        (await read.Run(id, caller, ct)).ToOk(http);

    private static async Task<Results<Ok<CaseHistory>, ProblemHttpResult>> History(long id, ReadCase read, Caller caller, HttpContext http, CancellationToken ct) =>
        (await read.History(id, caller, ct)).ToOk(http);

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Withdraw(
        long id, ReasonInput input, WithdrawCase withdraw, Caller caller, HttpContext http, CancellationToken ct) =>
        (await withdraw.Run(id, input.Reason, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Retry(
        long id, long incidentId, DealWithIncident incidents, Caller caller, HttpContext http, CancellationToken ct) =>
        (await incidents.Retry(id, incidentId, http.ActBy(caller, incidentId), ct)).ToOk(http);

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Skip(
        long id, long incidentId, SkipInput input, DealWithIncident incidents, Caller caller, HttpContext http, CancellationToken ct) =>
        (await incidents.Skip(id, incidentId, input.Outcome, input.Reason, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Cancel(
        long id, long incidentId, ReasonInput input, DealWithIncident incidents, Caller caller, HttpContext http, CancellationToken ct) =>
        (await incidents.Cancel(id, incidentId, input.Reason, http.ActBy(caller, input), ct)).ToOk(http);
}
