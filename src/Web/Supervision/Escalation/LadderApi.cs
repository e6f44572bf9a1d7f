using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision.Escalation;

public static class LadderApi
{
    public static void MapLadder(this RouteGroupBuilder api)
    {
        var ladder = api.MapGroup("/supervision/ladder").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        ladder.MapGet("", List).WithSummary("The rungs of the areas the caller oversees, with their dates");
        ladder.MapPost("", Add).RequireAuthorization(Rights.Supervisor).WithSummary("Adds a rung that holds from today").WithProblems(404, 422);
        ladder.MapPost("/{id:long}/end", End).RequireAuthorization(Rights.Supervisor).WithSummary("Ends a rung today").WithProblems(404, 409);
    }

    private static async Task<Ok<IReadOnlyList<EscalationRule>>> List(SetLadder ladder, Caller caller, CancellationToken ct) => TypedResults.Ok(await ladder.List(caller, ct));

    private static async Task<Results<Ok<EscalationRule>, ProblemHttpResult>> Add(RungInput input, SetLadder ladder, Caller caller, HttpContext http, CancellationToken ct) =>
        (await ladder.Add(input, caller, ct)).ToOk(http);

    private static async Task<Results<NoContent, ProblemHttpResult>> End(long id, SetLadder ladder, Caller caller, HttpContext http, CancellationToken ct) =>
        await ladder.End(id, caller, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();
}
