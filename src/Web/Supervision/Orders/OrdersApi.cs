using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Exchange.Docx;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Answer = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.NoContent, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>>;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>What is said with an act on an order.</summary>
public sealed record OrderWord(string? Text);

public static class OrdersApi
{
    /// <summary>Orders are read by whoever they are addressed to, so only issuing asks for a role.</summary>
    public static void MapOrders(this RouteGroupBuilder api)
    {
        var orders = api.MapGroup("/supervision/orders").WithTags("Supervision");
        orders.MapGet("", List).WithSummary("督办单 the caller oversees or has received, the newest first");
        api.MapGet("/supervision/orders.xlsx", Export).WithTags("Supervision").WithSummary("The same as a workbook").Produces(200, contentType: ListSheet.Xlsx);
        orders.MapPost("", Issue).RequireAuthorization(Rights.Supervisor).WithSummary("Issues an order over items").WithProblems(403, 404, 422);
        orders.MapGet("/{id:long}", Get).WithSummary("An order with its items and everything done with it; the addressee leaves a receipt").WithProblems(404);
        orders.MapGet("/{id:long}/paper.docx", Paper).WithSummary("The order as a Word file").Produces(200, contentType: DocxWriter.MediaType).WithProblems(404);
        orders.MapPost("/{id:long}/reply", Reply).WithSummary("回复, by the addressee").WithProblems(403, 404, 409, 422);
        orders.MapPost("/{id:long}/close", Close).WithSummary("办结, by the supervisor").WithProblems(403, 404, 409, 422);
        orders.MapPost("/{id:long}/send-back", SendBack).WithSummary("退回重报, by the supervisor").WithProblems(403, 404, 409, 422);
    }

    private static async Task<Ok<IReadOnlyList<SupervisionOrder>>> List(ReadOrders orders, Caller caller, CancellationToken ct, OrderState? state = null, long? before = null) =>
        TypedResults.Ok(await orders.Page(caller, state, before, ct));

    private static async Task<IResult> Export(OrderSheet sheet, Caller caller, CancellationToken ct, OrderState? state = null) =>
        TypedResults.File(await sheet.Write(caller, state, ct), ListSheet.Xlsx, "supervision-orders.xlsx");

    private static async Task<Results<Created<SupervisionOrder>, ProblemHttpResult>> Issue(OrderInput input, IssueOrder issue, Caller caller, HttpContext http, CancellationToken ct)
    {
        var issued = await issue.Run(input, caller, ct);
        return issued.IsDone ? TypedResults.Created($"/api/v1/supervision/orders/{issued.Value.Id}", issued.Value) : issued.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<SupervisionOrder>, ProblemHttpResult>> Get(
        long id, ReadOrders orders, HandleOrder handle, Caller caller, HttpContext http, IStringLocalizer<SupervisionTexts> texts, CancellationToken ct)
    {
        if (await orders.Find(id, caller, ct) is not { } order) return Refusal.NotFound(texts["OrderUnknown"]).ToProblem(http);
        await handle.Read(order, caller, ct);
        return TypedResults.Ok(order);
    }

    private static async Task<IResult> Paper(long id, ReadOrders orders, Caller caller, HttpContext http, IStringLocalizer<SupervisionTexts> texts, CancellationToken ct) =>
        await orders.Find(id, caller, ct) is { } order ? TypedResults.File(OrderPaper.Word(order), DocxWriter.MediaType, $"{order.Number}.docx") : Refusal.NotFound(texts["OrderUnknown"]).ToProblem(http);

    private static async Answer Reply(long id, OrderWord input, HandleOrder handle, Caller caller, HttpContext http, CancellationToken ct) => Said(await handle.Reply(id, input.Text, caller, ct), http);

    private static async Answer Close(long id, OrderWord input, HandleOrder handle, Caller caller, HttpContext http, CancellationToken ct) => Said(await handle.Close(id, input.Text, caller, ct), http);

    private static async Answer SendBack(long id, OrderWord input, HandleOrder handle, Caller caller, HttpContext http, CancellationToken ct) => Said(await handle.SendBack(id, input.Text, caller, ct), http);

    private static Results<NoContent, ProblemHttpResult> Said(Refusal? refusal, HttpContext http) => refusal is null ? TypedResults.NoContent() : refusal.ToProblem(http);
}
