using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.EngineRoom.Agreement;
using CaseFlow.Web.Supervision.EngineRoom.Trouble;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.EngineRoom;

/// <summary>Why a system administrator does it.</summary>
public sealed record EngineReason(string? Reason = null);

/// <summary>A check that was asked for.</summary>
public sealed record AskedCheck(long Id);

/// <summary>How many rows were finished.</summary>
public sealed record RetriedWork(int Finished);

public static class EngineRoomApi
{
    public static void MapEngineRoom(this RouteGroupBuilder api)
    {
        var room = api.MapGroup("/engine-room").WithTags("Engine room");
        room.MapGet("", View).RequireAuthorization(Rights.Audits).WithSummary("Failed steps, stuck cases, timers that gave up, unfinished work, nodes and their jobs, the last agreement checks");
        room.MapGet("/agreement-checks/{id:long}", Check).RequireAuthorization(Rights.Audits).WithSummary("One comparison of cases with their rows, with its differences").WithProblems(404);
        room.MapPost("/agreement-checks", Ask).RequireAuthorization(Rights.SystemAdmin).WithSummary("Compares all running cases with their rows, in the background");
        room.MapPost("/timers/{id:long}/retry", RetryTimer).RequireAuthorization(Rights.SystemAdmin).WithSummary("Lets a timer that gave up try again").WithProblems(403, 404, 409, 422);
        room.MapPost("/timers/{id:long}/give-up", GiveUpTimer).RequireAuthorization(Rights.SystemAdmin).WithSummary("Removes a timer nothing waits for").WithProblems(403, 404, 409, 422);
        room.MapPost("/cases/{id:long}/end", EndCase).RequireAuthorization(Rights.SystemAdmin).WithSummary("Ends a case that does not go on").WithProblems(403, 404, 409, 422);
        room.MapPost("/unfinished/{key}/retry", RetryWork).RequireAuthorization(Rights.SystemAdmin).WithSummary("Tries unfinished work once more").WithProblems(404, 422);
    }

    private static async Task<Ok<EngineRoomView>> View(ViewEngineRoom view, CancellationToken ct) => TypedResults.Ok(await view.Run(ct));

    private static async Task<Results<Ok<AgreementReport>, ProblemHttpResult>> Check(
        long id, AskAgreement agreement, IStringLocalizer<EngineRoomTexts> texts, HttpContext http, CancellationToken ct) =>
        await agreement.Find(id, ct) is { } found ? TypedResults.Ok(found) : Refusal.NotFound(texts["CheckUnknown"]).ToProblem(http);

    private static async Task<Accepted<AskedCheck>> Ask(AskAgreement agreement, CancellationToken ct)
    {
        var id = await agreement.Run(ct);
        return TypedResults.Accepted($"/api/v1/engine-room/agreement-checks/{id}", new AskedCheck(id));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryTimer(long id, EngineReason input, DealWithTrouble trouble, HttpContext http, CancellationToken ct) =>
        Done(await trouble.RetryTimer(id, input.Reason, ct), http);

    private static async Task<Results<NoContent, ProblemHttpResult>> GiveUpTimer(long id, EngineReason input, DealWithTrouble trouble, Caller caller, HttpContext http, CancellationToken ct) =>
        Done(await trouble.GiveUpTimer(id, input.Reason, http.ActBy(caller, input), ct), http);

    private static async Task<Results<NoContent, ProblemHttpResult>> EndCase(long id, EngineReason input, DealWithTrouble trouble, Caller caller, HttpContext http, CancellationToken ct) =>
        Done(await trouble.EndCase(id, input.Reason, http.ActBy(caller, input), ct), http);

    private static async Task<Results<Ok<RetriedWork>, ProblemHttpResult>> RetryWork(string key, EngineReason input, DealWithTrouble trouble, HttpContext http, CancellationToken ct)
    {
        var done = await trouble.RetryWork(key, input.Reason, ct);
        return done.IsDone ? TypedResults.Ok(new RetriedWork(done.Value)) : done.Refusal.ToProblem(http);
    }

    private static Results<NoContent, ProblemHttpResult> Done(Refusal? refusal, HttpContext http) => refusal is null ? TypedResults.NoContent() : refusal.ToProblem(http);
}
