using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Notices.Acts;
using CaseFlow.Web.Notices.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Answer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<CaseFlow.Web.Cases.Acts.ActAnswer>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace CaseFlow.Web.Notices;

/// <summary>Public notices now on display, and the cursor of the following page.</summary>
public sealed record PublicNotices(IReadOnlyList<PublicNoticeRow> Items);

/// <summary>The number under which an objection is known.</summary>
public sealed record RaisedObjection(long Id);

public static class NoticesApi
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices/{id:long}").WithTags("Notices");
        notices.MapPost("/posting", Post).WithSummary("登记张贴; the clock starts").WithProblems(403, 404, 409, 422);
        notices.MapPost("/objections", Object).WithSummary("异议登记 by an official").WithProblems(404, 409, 422);
        notices.MapPost("/objections/{objectionId:long}/decision", Decide).WithSummary("异议答复").WithProblems(403, 404, 409, 422);
        notices.MapPost("/closing", Close).WithSummary("公示期满办结").WithProblems(403, 404, 409, 422);

        var board = api.MapGroup("/public/notices").WithTags("Public board").AllowAnonymous().RequireRateLimiting(ApiSetup.PublicLimit);
        board.MapGet("", List).WithSummary("Notices on display, whitelisted columns only");
        board.MapPost("/{id:long}/objections", ObjectInPublic).WithSummary("异议 by anybody, by name or not").WithProblems(404, 409, 422, 429);
    }

    private static async Answer Post(long id, PostingInput input, HandleNotice act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Post(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Close(long id, ClosingInput input, HandleNotice act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Close(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Decide(long id, long objectionId, DecisionInput input, HandleNotice act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Decide(id, objectionId, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Task<Results<Created<RaisedObjection>, ProblemHttpResult>> Object(
        long id, ObjectionInput input, RaiseObjection act, Caller caller, HttpContext http, CancellationToken ct)
    {
        var done = await act.Run(id, input, http.ActBy(caller, input), ct);
        return done.IsDone ? TypedResults.Created((string?)null, new RaisedObjection(done.Value.Id ?? 0)) : done.Refusal.ToProblem(http);
    }

    private static async Task<Ok<PublicNotices>> List(ReadPublicNotices read, Caller caller, CancellationToken ct, string? area = null, long after = 0) =>
        TypedResults.Ok(new PublicNotices(await read.Run(area, after, caller.Culture, ct)));

    private static Task<Results<Created<RaisedObjection>, ProblemHttpResult>> ObjectInPublic(
        long id, ObjectionInput input, RaiseObjection act, Caller caller, HttpContext http, CancellationToken ct) =>
        Object(id, input with { Channel = "Online" }, act, Caller.Public(caller.Culture, caller.Ip), http, ct);
}
