using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision.Anomalies;

public static class AnomaliesApi
{
    public static void MapAnomalies(this RouteGroupBuilder api)
    {
        var anomalies = api.MapGroup("/supervision").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        anomalies.MapGet("/anomalies", Read).WithSummary("What stands out in an area: a card per kind, with villages, people or photos").WithProblems(404);
        anomalies.MapGet("/anomalies.xlsx", Export).WithSummary("The same as a workbook").Produces(200, contentType: ListSheet.Xlsx).WithProblems(404);
        anomalies.MapGet("/anomalies/{kind}", Rows).WithSummary("The households, cases, notices, steps or items behind a line of a card").WithProblems(404);
    }

    private static async Task<Results<Ok<AnomalyAnswer>, ProblemHttpResult>> Read(ReadAnomalies anomalies, Caller caller, HttpContext http, CancellationToken ct, string? area = null) =>
        (await anomalies.Run(area, caller, ct)).ToOk(http);

    private static async Task<IResult> Export(ReadAnomalies anomalies, AnomalySheet sheet, Caller caller, HttpContext http, CancellationToken ct, string? area = null)
    {
        var read = await anomalies.Run(area, caller, ct);
        return read.IsDone ? TypedResults.File(sheet.Write(read.Value), ListSheet.Xlsx, $"{read.Value.AreaName}-anomalies.xlsx") : read.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<AnomalyRows>, ProblemHttpResult>> Rows(
        string kind, ReadAnomalies anomalies, Caller caller, HttpContext http, CancellationToken ct, string? area = null, string? key = null) =>
        (await anomalies.Rows(kind, area, key, caller, ct)).ToOk(http);
}
