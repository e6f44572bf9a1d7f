using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Answer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<CaseFlow.Web.Cases.Acts.ActAnswer>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace CaseFlow.Web.Inbox;

public static class WorkItemsApi
{
    public static void MapWorkItems(this RouteGroupBuilder api)
    {
        var items = api.MapGroup("/work-items").WithTags("Work items");
        items.MapGet("", List).WithSummary("A page of a list: todo, claimable, done, started or copied; next is the cursor of the following page").WithProblems(422);
        items.MapGet("/counts", Counts).WithSummary("How much waits; each number stops at 100");
        items.MapGet("/{id:long}", Get).WithSummary("Form, materials, results, and each action with the reason why it is not allowed").WithProblems(404);
        items.MapPost("/{id:long}/claim", Claim).WithSummary("签收").WithProblems(403, 404, 409);
        items.MapPost("/{id:long}/release", Release).WithSummary("放回").WithProblems(403, 404, 409);
        items.MapPost("/{id:long}/complete", Complete).WithSummary("办理").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/transfer", Transfer).WithSummary("转办").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/delegate", Delegate).WithSummary("委派").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/add-signer", AddSigner).WithSummary("加签").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/return", Return).WithSummary("退回").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/withdraw", Withdraw).WithSummary("撤回").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/urge", Urge).WithSummary("催办").WithProblems(403, 404, 409);
        items.MapPost("/batch-complete", Batch).WithSummary("批量办理, with a result per row").WithProblems(422);
    }

    private static async Task<Results<Ok<InboxPage>, ProblemHttpResult>> List(
        ReadInbox inbox, InboxQueryCheck check, Caller caller, HttpContext http, CancellationToken ct, string view = "todo", string? area = null, string? procedure = null, string? lamp = null,
        string? text = null, string? after = null, int size = 25) =>
        check.WhyRefused(new(view, area, procedure, lamp, text, after, size)) is { } refusal
            ? refusal.ToProblem(http) : TypedResults.Ok(await inbox.Page(new(view, area, procedure, lamp, text, after, size), caller, ct));

    private static async Task<Ok<InboxCounts>> Counts(ReadInbox inbox, Caller caller, CancellationToken ct) => TypedResults.Ok(await inbox.Counts(caller, ct));

    private static async Task<Results<Ok<WorkItemDetail>, ProblemHttpResult>> Get(long id, ReadWorkItem read, Caller caller, HttpContext http, CancellationToken ct) =>
        (await read.Run(id, caller, ct)).ToOk(http);

    private static async Answer Claim(long id, ClaimWorkItem act, Caller caller, HttpContext http, CancellationToken ct, ClaimInput? input = null) =>
        (await act.Claim(id, input ?? new(), http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Release(long id, ClaimWorkItem act, Caller caller, HttpContext http, CancellationToken ct, ClaimInput? input = null) =>
        (await act.Release(id, input ?? new(), http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Complete(long id, CompleteInput input, CompleteWorkItem act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Run(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Transfer(long id, HandOverInput input, HandOver act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Transfer(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Delegate(long id, HandOverInput input, HandOver act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Delegate(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer AddSigner(long id, HandOverInput input, HandOver act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.AddSigner(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Return(long id, ReturnInput input, ReturnWorkItem act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Run(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Withdraw(long id, ReasonInput input, WithdrawWorkItem act, Caller caller, HttpContext http, CancellationToken ct) =>
        (await act.Run(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Answer Urge(long id, UrgeWorkItem act, Caller caller, HttpContext http, CancellationToken ct, ReasonInput? input = null) =>
        (await act.Run(id, input ?? new(), http.ActBy(caller, input), ct)).ToOk(http);

    private static async Task<Results<Ok<BatchAnswer>, ProblemHttpResult>> Batch(BatchInput input, BatchComplete act, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (act.WhyRefused(input) is { } refusal) return refusal.ToProblem(http);
        return TypedResults.Ok(new BatchAnswer(await act.Run(input.Items!, http.ActBy(caller, input), ct)));
    }
}
