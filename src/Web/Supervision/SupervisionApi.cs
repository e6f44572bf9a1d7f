using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Web.Supervision.Forecasts;
using CaseFlow.Web.Supervision.Reassigning;
using CaseFlow.Web.Supervision.Stages;
using CaseFlow.Web.Supervision.Urging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision;

public static class SupervisionApi
{


    public static void MapSupervision(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("/supervision").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        desk.MapGet("/desk", Read).WithSummary("The figures of an area the caller oversees: totals, a line per child area, unit or person, and thirty days").WithProblems(404);
        desk.MapGet("/desk.xlsx", Export).WithSummary("The same table as a workbook, with the definition of every figure").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404);
        desk.MapGet("/items", List).WithSummary("The rows behind a figure: Open, Soon, Overdue, Unclosed (items only), LateDone or DoneToday").WithProblems(404, 422);
        desk.MapGet("/items.xlsx", Rows).WithSummary("The same rows as a workbook, up to five thousand").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404, 422);
        desk.MapGet("/forecast", Forecast).WithSummary("Per campaign and stage: done, left, and when the rest will be finished at the present speed").WithProblems(404);
        desk.MapGet("/forecast.xlsx", ForecastBook).WithSummary("The same as a workbook").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404);
        desk.MapGet("/stages.xlsx", StageBook).WithSummary("How long the steps of a procedure took over the last year, as a workbook").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404);
        desk.MapPost("/urge", Urge).WithSummary("催办 for up to 200 rows, with a result per row").WithProblems(422);
        desk.MapPost("/reassign", Reassign).RequireAuthorization(Rights.Supervisor).WithSummary("改派: gives up to 200 open work items to another holder of their post, with a result per row").WithProblems(422);
    }

    private static async Task<Results<Ok<DeskFigures>, ProblemHttpResult>> Read(
        ReadDesk desk, Caller caller, HttpContext http, CancellationToken ct, string? area = null, DeskGrouping by = DeskGrouping.Area, DeskSubject subject = DeskSubject.Items, long? campaign = null) =>
        (await desk.Run(new(area, by, subject, campaign), caller, ct)).ToOk(http);

    private static async Task<IResult> Export(
        ReadDesk desk, DeskSheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? area = null, DeskGrouping by = DeskGrouping.Area, DeskSubject subject = DeskSubject.Items,
        long? campaign = null)
    {
        var read = await desk.Run(new(area, by, subject, campaign), caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-{read.Value.Day:yyyyMMdd}.xlsx") : read.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<DeskList>, ProblemHttpResult>> List(
        ReadDeskList list, Caller caller, HttpContext http, CancellationToken ct, string? area = null, string figure = "Open", DeskSubject subject = DeskSubject.Items,
        DeskGrouping by = DeskGrouping.Area, string? key = null, long? campaign = null, string? after = null) =>
        (await list.Run(new(area, figure, subject, by, key, campaign, after), caller, ct)).ToOk(http);

    private static async Task<IResult> Rows(
        ReadDeskList list, DeskSheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? area = null, string figure = "Open", DeskSubject subject = DeskSubject.Items,
        DeskGrouping by = DeskGrouping.Area, string? key = null, long? campaign = null)
    {
        var read = await list.All(new(area, figure, subject, by, key, campaign), caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value, subject), ListSheet.Xlsx, $"{read.Value.AreaName}-{figure}.xlsx") : read.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<ForecastAnswer>, ProblemHttpResult>> Forecast(ReadForecasts forecasts, Caller caller, HttpContext http, CancellationToken ct, string? area = null) =>
        (await forecasts.Run(area, caller, ct)).ToOk(http);

    private static async Task<IResult> ForecastBook(ReadForecasts forecasts, ForecastSheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? area = null)
    {
        var read = await forecasts.Run(area, caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-forecast.xlsx") : read.Refusal.ToProblem(http);
    }

    private static async Task<IResult> StageBook(ReadStages stages, StageSheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? procedure = null, string? area = null)
    {
        var read = await stages.Run(procedure, area, null, caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-{read.Value.Procedure}.xlsx") : read.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<UrgeAnswer>, ProblemHttpResult>> Urge(UrgeInput input, UrgeFromDesk urge, Caller caller, HttpContext http, CancellationToken ct) =>
        (await urge.Run(input, caller, ct)).ToOk(http);

    private static async Task<Results<Ok<ReassignAnswer>, ProblemHttpResult>> Reassign(ReassignInput input, ReassignFromDesk reassign, Caller caller, HttpContext http, CancellationToken ct) =>
        (await reassign.Run(input, caller, ct)).ToOk(http);
}
