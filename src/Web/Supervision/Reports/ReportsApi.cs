using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Exchange.Docx;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Reports;

public static class ReportsApi
{
    public static void MapReports(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/supervision/reports").WithTags("Supervision").RequireAuthorization(Rights.SeesDesk).ProducesProblem(403);
        reports.MapGet("", List).WithSummary("通报 of the areas the caller oversees, the newest first");
        reports.MapPost("", Make).RequireAuthorization(Rights.Supervisor).WithSummary("Counts the figures of a period and keeps them as they are").WithProblems(404, 422);
        reports.MapGet("/{id:long}", Get).WithSummary("A report with its frozen figures").WithProblems(404);
        reports.MapGet("/{id:long}/paper.docx", Paper).WithSummary("The draft as a Word file").Produces(200, contentType: DocxWriter.MediaType).WithProblems(404);
    }

    private static async Task<Ok<IReadOnlyList<SupervisionReport>>> List(MakeReport reports, Caller caller, CancellationToken ct) => TypedResults.Ok(await reports.List(caller, ct));

    private static async Task<Results<Created<SupervisionReport>, ProblemHttpResult>> Make(ReportInput input, MakeReport make, Caller caller, HttpContext http, CancellationToken ct)
    {
        var made = await make.Run(input, caller, ct);
        return made.IsDone ? TypedResults.Created($"/api/v1/supervision/reports/{made.Value.Id}", made.Value) : made.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<SupervisionReport>, ProblemHttpResult>> Get(long id, MakeReport reports, Caller caller, HttpContext http, IStringLocalizer<SupervisionTexts> texts, CancellationToken ct) =>
        await reports.Find(id, caller, ct) is { } report ? TypedResults.Ok(report) : Refusal.NotFound(texts["ReportUnknown"]).ToProblem(http);

    private static async Task<IResult> Paper(long id, MakeReport reports, Caller caller, HttpContext http, IStringLocalizer<SupervisionTexts> texts, CancellationToken ct) =>
        await reports.Find(id, caller, ct) is { } report ? TypedResults.File(ReportPaper.Word(report), DocxWriter.MediaType, $"{report.Number}.docx") : Refusal.NotFound(texts["ReportUnknown"]).ToProblem(http);
}
