using CaseFlow.Web.Api;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>The conditions of an export and what it is for.</summary>
public sealed record AuditExportInput(
    DateOnly? From = null, DateOnly? To = null, string? Person = null, string? Object = null, string? Kind = null, string? Area = null, string? Ip = null, string? Purpose = null);

public static class AuditSearchApi
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAuditSearch(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("").RequireAuthorization(Rights.Audits).WithTags("Audit");
        audit.MapGet("/audit-lines", Lines).WithSummary("Acts on cases and administrative acts in the auditor's areas, the youngest first; without days the last thirty").ProducesProblem(422);
        audit.MapPost("/audit-lines/export", ExportLines).WithSummary("The same as a workbook; the export is audited with its purpose").Produces(200, contentType: Xlsx).ProducesProblem(422);
        audit.MapGet("/unmaskings", Looks).WithSummary("Every look at personal data in full, with counts per person and unusual ones marked").ProducesProblem(422);
        audit.MapPost("/unmaskings/export", ExportLooks).WithSummary("The same as a workbook; the export is audited with its purpose").Produces(200, contentType: Xlsx).ProducesProblem(422);
    }

    private static async Task<Results<Ok<AuditLines>, ProblemHttpResult>> Lines(
        FindAuditLines find, HttpContext http, CancellationToken ct, DateOnly? from = null, DateOnly? to = null, string? person = null, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "object")] string? about = null,
        string? kind = null, string? area = null, string? ip = null, string? after = null, int size = AuditFilter.PageSize)
    {
        var found = await find.Run((find.Filter(from, to) with { Person = person, Object = about, Kind = kind, Area = area, Ip = ip, After = after, Size = size }).Filled, ct);
        return found.IsDone ? TypedResults.Ok(found.Value) : found.Refusal.ToProblem(http);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportLines(AuditExportInput input, FindAuditLines find, ExportAudit export, HttpContext http, CancellationToken ct) =>
        Sheet(await export.Lines(Filter(find, input), input.Purpose, ct), "audit.xlsx", http);

    private static async Task<Results<Ok<Unmaskings>, ProblemHttpResult>> Looks(
        FindAuditLines find, FindUnmaskings unmaskings, HttpContext http, CancellationToken ct, DateOnly? from = null, DateOnly? to = null, string? person = null, string? area = null, string? after = null)
    {
        var found = await unmaskings.Run((find.Filter(from, to) with { Person = person, Area = area, After = after }).Filled, ct);
        return found.IsDone ? TypedResults.Ok(found.Value) : found.Refusal.ToProblem(http);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportLooks(AuditExportInput input, FindAuditLines find, ExportAudit export, HttpContext http, CancellationToken ct) =>
        Sheet(await export.Unmaskings(Filter(find, input), input.Purpose, ct), "unmaskings.xlsx", http);

    internal static AuditFilter Filter(FindAuditLines find, AuditExportInput input) =>
        (find.Filter(input.From, input.To) with { Person = input.Person, Object = input.Object, Kind = input.Kind, Area = input.Area, Ip = input.Ip }).Filled;

    private static Results<FileContentHttpResult, ProblemHttpResult> Sheet(Result<byte[]> made, string name, HttpContext http) =>
        made.IsDone ? TypedResults.File(made.Value, Xlsx, name) : made.Refusal.ToProblem(http);
}
