using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision.Burden;

public static class BurdenApi
{
    public static void MapBurden(this RouteGroupBuilder api)
    {
        var burden = api.MapGroup("/supervision").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        burden.MapGet("/burden", Read).WithSummary("What offices filled in within a month (yyyy-MM), what they filled in again, and how often households were visited").WithProblems(404, 422);
        burden.MapGet("/burden.xlsx", Export).WithSummary("The same as a workbook, with what every column counts").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404, 422);
    }

    private static async Task<Results<Ok<BurdenFigures>, ProblemHttpResult>> Read(
        ReadBurden burden, Caller caller, HttpContext http, CancellationToken ct, string? area = null, string? month = null) => (await burden.Run(area, month, caller, ct)).ToOk(http);

    private static async Task<IResult> Export(ReadBurden burden, BurdenWords words, Caller caller, HttpContext http, CancellationToken ct, string? area = null, string? month = null)
    {
        var read = await burden.Run(area, month, caller, ct);
        return read.IsDone ? TypedResults.File(words.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-{read.Value.Month}.xlsx") : read.Refusal.ToProblem(http);
    }
}
