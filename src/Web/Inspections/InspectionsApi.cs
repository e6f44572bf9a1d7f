using System.Text;
using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Drawing;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Inspections.Visiting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Inspections;

public static class InspectionsApi
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // A workbook of the list holds what one can still read.
    private const int MostInSheet = 1000;

    public static void MapInspections(this RouteGroupBuilder api)
    {
        var inspections = api.MapGroup("/inspections").WithTags("Inspections");
        inspections.MapGet("", List).WithSummary("Inspections of the caller's offices and those the caller visits for, the newest first; ?status=, ?before=.");
        inspections.MapGet("/export.xlsx", ExportList).WithSummary("The same list with its figures as a workbook.").Produces(200, contentType: Xlsx);
        inspections.MapGet("/my-visits", Mine).WithSummary("The households the caller still has to visit, village by village.");
        inspections.MapPost("", Plan).WithSummary("Plans an inspection: area, days, inspectors, how the sample is made and what findings are compared with.")
            .Produces<InspectionView>(201).WithProblems(403, 409, 422);
        inspections.MapGet("/{id:long}", Get).WithSummary("An inspection with its figures, strata and draws.").WithProblems(404);
        inspections.MapPut("/{id:long}", Change).WithSummary("Changes a plan before its first draw.").Produces<InspectionView>().WithProblems(403, 404, 409, 422);
        inspections.MapPost("/{id:long}/draws", Draw).WithSummary("Draws the households to visit; from the second draw on with a reason.").Produces<InspectionView>(201).WithProblems(403, 404, 409, 422);
        inspections.MapGet("/{id:long}/draws/{number:int}", Repeat).WithSummary("Repeats a draw from its seed and kept frame and says whether the same households come out.").WithProblems(403, 404);
        inspections.MapGet("/{id:long}/draws/{number:int}/frame.txt", Frame).WithSummary("The kept frame: strata and household ids; its SHA-256 is the hash of the draw.")
            .Produces<string>(200, "text/plain").WithProblems(403, 404);
        inspections.MapGet("/{id:long}/visits", Visits).WithSummary("The drawn households; ?result=, ?mine=, ?stratum=, ?draw=, ?after=, ?size=.").WithProblems(404, 422);
        inspections.MapGet("/{id:long}/visits/{visit:long}", Visit).WithSummary("One household with what is known of it and what the visit showed.").WithProblems(404);
        inspections.MapPost("/{id:long}/visits/{visit:long}/record", Record).WithSummary("Records a visit; its problems become items to put right in the same transaction.")
            .Produces<VisitView>().WithProblems(403, 404, 409, 422);
        inspections.MapPost("/{id:long}/visits/{visit:long}/findings", Add).WithSummary("Adds problems to a visited household.").Produces<VisitView>().WithProblems(403, 404, 409, 422);
        inspections.MapGet("/{id:long}/findings", Findings).WithSummary("Problems found, the newest first, new ones told from those of the baseline; ?standing=, ?before=.").WithProblems(404);
        inspections.MapGet("/{id:long}/export.xlsx", Export).WithSummary("Households visited and problems found as a workbook.").Produces(200, contentType: Xlsx).WithProblems(404);
        inspections.MapPost("/{id:long}/finish", Finish).WithSummary("Ends the inspection; households nobody has met are accounted for in the note.").Produces<InspectionView>().WithProblems(403, 404, 409, 422);
        inspections.MapPost("/{id:long}/cancel", Cancel).WithSummary("Gives an inspection up before anything was recorded.").Produces<InspectionView>().WithProblems(403, 404, 409, 422);
    }

    private static async Task<IReadOnlyList<InspectionRow>> List(InspectionStatus? status, long? before, ReadInspections read, CancellationToken ct) => await read.List(status, before, ct);

    private static async Task<IResult> ExportList(ReadInspections read, InspectionSheet sheet, CancellationToken ct) =>
        TypedResults.File(sheet.List(await read.List(null, null, ct, MostInSheet)), Xlsx, "inspections.xlsx");

    private static async Task<IReadOnlyList<MyVisit>> Mine(ReadVisits read, CancellationToken ct) => await read.Mine(ct);

    private static async Task<IResult> Plan(InspectionInput body, PlanInspection plan, ReadInspections read, Caller caller, HttpContext http, CancellationToken ct)
    {
        var planned = await plan.Run(body, http.ActBy(caller, body), ct);
        if (!planned.IsDone) return planned.Refusal.ToProblem(http);
        var view = await read.One(planned.Value, ct);
        return view.IsDone ? TypedResults.Created($"/api/v1/inspections/{view.Value.Id}", view.Value) : view.Refusal.ToProblem(http);
    }

    private static Task<IResult> Change(long id, InspectionInput body, ChangeInspection change, ReadInspections read, HttpContext http, CancellationToken ct) => Ended(change.Run(id, body, ct), id, read, http, ct);

    private static async Task<Results<Ok<InspectionView>, ProblemHttpResult>> Get(long id, ReadInspections read, HttpContext http, CancellationToken ct) => (await read.One(id, ct)).ToOk(http);

    private static async Task<IResult> Draw(long id, DrawInput? body, DrawVisits draw, ReadInspections read, Caller caller, HttpContext http, CancellationToken ct)
    {
        var drawn = await draw.Run(id, body ?? new(), http.ActBy(caller, body ?? new()), ct);
        if (!drawn.IsDone) return drawn.Refusal.ToProblem(http);
        var view = await read.One(id, ct);
        return view.IsDone ? TypedResults.Created($"/api/v1/inspections/{id}/draws/{drawn.Value}", view.Value) : view.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<RepeatedDraw>, ProblemHttpResult>> Repeat(long id, int number, ReadDraw read, HttpContext http, CancellationToken ct) =>
        (await read.Repeat(id, number, ct)).ToOk(http);

    private static async Task<IResult> Frame(long id, int number, ReadDraw read, HttpContext http, CancellationToken ct)
    {
        var frame = await read.Frame(id, number, ct);
        return frame.IsDone ? TypedResults.Text(frame.Value, "text/plain", new UTF8Encoding(false)) : frame.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<VisitRows>, ProblemHttpResult>> Visits(
        long id, VisitResult? result, bool? mine, string? stratum, int? draw, string? after, int? size, ReadVisits read, HttpContext http, CancellationToken ct) =>
        (await read.Page(id, new(result, mine ?? false, stratum, draw), after, size ?? ReadVisits.PageSize, ct)).ToOk(http);

    private static async Task<Results<Ok<VisitView>, ProblemHttpResult>> Visit(long id, long visit, ReadVisit read, HttpContext http, CancellationToken ct) => (await read.Run(id, visit, ct)).ToOk(http);

    private static async Task<IResult> Record(long id, long visit, VisitInput body, RecordVisit record, ReadVisit read, Caller caller, HttpContext http, CancellationToken ct) =>
        await Recorded(record.Run(id, visit, body, http.ActBy(caller, body), ct), id, read, http, ct);

    private static async Task<IResult> Add(long id, long visit, MoreFindings body, RecordVisit record, ReadVisit read, Caller caller, HttpContext http, CancellationToken ct) =>
        await Recorded(record.Add(id, visit, body, http.ActBy(caller, body), ct), id, read, http, ct);

    private static async Task<IResult> Recorded(Task<Result<long>> act, long id, ReadVisit read, HttpContext http, CancellationToken ct)
    {
        var done = await act;
        return done.IsDone ? (await read.Run(id, done.Value, ct)).ToOk(http) : done.Refusal.ToProblem(http);
    }

    private static async Task<Results<Ok<IReadOnlyList<FindingRow>>, ProblemHttpResult>> Findings(
        long id, FindingStanding? standing, long? before, ReadInspections reads, ReadFindings read, HttpContext http, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        return found.IsDone ? TypedResults.Ok(await read.Page(id, standing, before, ct)) : found.Refusal.ToProblem(http);
    }

    private static async Task<IResult> Export(long id, ReadInspections reads, ReadVisits visits, ReadFindings findings, InspectionSheet sheet, HttpContext http, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        return TypedResults.File(sheet.One(await visits.All(found.Value, ct), await findings.All(id, ct)), Xlsx, $"{found.Value.Number}.xlsx");
    }

    private static Task<IResult> Finish(long id, EndInput? body, EndInspection end, ReadInspections read, HttpContext http, CancellationToken ct) => Ended(end.Finish(id, body?.Note, ct), id, read, http, ct);

    private static Task<IResult> Cancel(long id, EndInput? body, EndInspection end, ReadInspections read, HttpContext http, CancellationToken ct) => Ended(end.Cancel(id, body?.Note, ct), id, read, http, ct);

    private static async Task<IResult> Ended(Task<Refusal?> act, long id, ReadInspections read, HttpContext http, CancellationToken ct) =>
        await act is { } refusal ? refusal.ToProblem(http) : (await read.One(id, ct)).ToOk(http);
}
