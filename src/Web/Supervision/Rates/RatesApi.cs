using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision.Rates;

public static class RatesApi
{
    public static void MapRates(this RouteGroupBuilder api)
    {
        var rates = api.MapGroup("/supervision").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        rates.MapGet("/rates", Read).WithSummary("三率一度 of an area and of those below it; a rate without a basis has no value").WithProblems(404);
        rates.MapGet("/rates.xlsx", Export).WithSummary("The same as a workbook").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404);
        rates.MapGet("/surveys", List).WithSummary("Results of field surveys, the newest first");
        rates.MapPost("/surveys", Add).RequireAuthorization(Rights.Supervisor).WithSummary("Records the result of a field survey").Produces<FieldSurvey>(201).WithProblems(404, 422);
        rates.MapPost("/surveys/{id:long}/void", Void).RequireAuthorization(Rights.Supervisor).WithSummary("Voids a wrong entry, with a reason").Produces(204).WithProblems(404, 409, 422);
    }

    private static async Task<Results<Ok<RateAnswer>, ProblemHttpResult>> Read(ReadRates rates, Caller caller, HttpContext http, CancellationToken ct, string? area = null) =>
        (await rates.Run(area, caller, ct)).ToOk(http);

    private static async Task<IResult> Export(ReadRates rates, RateSheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? area = null)
    {
        var read = await rates.Run(area, caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-{read.Value.Day:yyyyMMdd}.xlsx") : read.Refusal.ToProblem(http);
    }

    private static Task<IReadOnlyList<FieldSurvey>> List(RecordSurvey surveys, Caller caller, CancellationToken ct, string? area = null) => surveys.List(area, caller, ct);

    private static async Task<IResult> Add(SurveyInput body, RecordSurvey surveys, Caller caller, HttpContext http, CancellationToken ct)
    {
        var done = await surveys.Add(body, caller, ct);
        return done.IsDone ? TypedResults.Created("/api/v1/supervision/surveys", done.Value) : done.Refusal.ToProblem(http);
    }

    private static async Task<IResult> Void(long id, VoidInput body, RecordSurvey surveys, Caller caller, HttpContext http, CancellationToken ct) =>
        await surveys.Void(id, body, caller, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();
}
