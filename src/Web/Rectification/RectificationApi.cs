using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Acts;
using CaseFlow.Web.Rectification.Listing;
using CaseFlow.Web.Rectification.Reading;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Rectification;

public static class RectificationApi
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRectification(this RouteGroupBuilder api)
    {
        var items = api.MapGroup("/rectification-items").WithTags("Items to put right");
        items.MapGet("", Find).WithSummary("Items of the caller's areas: area, source, batch, category, state, lamp, unit, leader, person, dueFrom, dueTo, campaign, inspection, overdue, text, after, size.");
        items.MapGet("/export.xlsx", Export).WithSummary("The same list as a workbook with the fifteen usual columns.").Produces(200, contentType: Xlsx);
        items.MapPost("", Register).WithSummary("Registers an item; one that is there already is answered as it is.").WithProblems(403, 422);
        items.MapGet("/{id:long}", Read).WithSummary("An item with its stages, lamps, progress and open steps. The case that runs it has the same id.").WithProblems(404);
        items.MapPost("/{id:long}/progress", Progress).WithSummary("The person in charge says how far the work is; behind the plan with an explanation.").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/extension", Extend).WithSummary("Puts a last day off before it has passed; decided by a county approver who is not in charge.").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/split", Split).WithSummary("Ends the item and goes on with its parts.").WithProblems(403, 404, 409, 422);
        items.MapPost("/{id:long}/merge", Merge).WithSummary("Ends the item in favour of another one.").WithProblems(403, 404, 409, 422);
    }

    private static async Task<Ok<ItemList>> Find(HttpContext http, FindItems find, CancellationToken ct) => TypedResults.Ok(await find.Run(ItemFilter.Read(http.Request.Query), ct));

    private static IResult Export(HttpContext http, ItemWorkbook workbook, CancellationToken ct)
    {
        var filter = ItemFilter.Read(http.Request.Query);
        // The writer of workbooks is synchronous, which the server's own stream refuses, so that the file is made beside it first.
        return TypedResults.Stream(async output =>
        {
            await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await workbook.Write(filter, file, ct);
            file.Position = 0;
            await file.CopyToAsync(output, ct);
        }, Xlsx, "rectification-items.xlsx");
    }

    private static async Task<Results<Created<RegisteredItem>, Ok<RegisteredItem>, ProblemHttpResult>> Register(
        ItemInput input, RegisterItems register, ItemPeople people, ItemRights rights, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (rights.RefuseRegistrar(caller) is { } refusal) return refusal.ToProblem(http);
        var done = await register.Run([(input with { Key = input.Key ?? RequestKeys.KeyOf(http) }).ToItem(people)], caller, ct);
        if (!done.IsDone) return done.Refusal.ToProblem(http);
        var item = done.Value.Items[0];
        if (item.IsNew) return TypedResults.Created($"/api/v1/rectification-items/{item.Id}", item);
        return TypedResults.Ok(item);
    }

    private static async Task<Results<Ok<ItemDetail>, ProblemHttpResult>> Read(long id, ReadItem read, HttpContext http, CancellationToken ct) => (await read.Run(id, ct)).ToOk(http);

    private static async Task<Results<Ok<ItemDetail>, ProblemHttpResult>> Progress(
        long id, ProgressInput input, ReportProgress report, ReadItem read, HttpContext http, CancellationToken ct) =>
        await report.Run(id, input, ct) is { } refusal ? refusal.ToProblem(http) : (await read.Run(id, ct)).ToOk(http);

    private static async Task<Results<Ok<ItemDetail>, ProblemHttpResult>> Extend(
        long id, ExtensionInput input, ExtendItem extend, ReadItem read, Caller caller, HttpContext http, CancellationToken ct) =>
        await extend.Run(id, input, http.ActBy(caller, input), ct) is { } refusal ? refusal.ToProblem(http) : (await read.Run(id, ct)).ToOk(http);

    private static async Task<Results<Ok<RegisteredItems>, ProblemHttpResult>> Split(
        long id, SplitInput input, DivideItems divide, Caller caller, HttpContext http, CancellationToken ct) =>
        (await divide.Split(id, input, http.ActBy(caller, input), ct)).ToOk(http);

    private static async Task<Results<Ok<ItemDetail>, ProblemHttpResult>> Merge(
        long id, MergeInput input, DivideItems divide, ReadItem read, Caller caller, HttpContext http, CancellationToken ct) =>
        await divide.Merge(id, input, http.ActBy(caller, input), ct) is { } refusal ? refusal.ToProblem(http) : (await read.Run(id, ct)).ToOk(http);
}
