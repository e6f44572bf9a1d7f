using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>The export buttons of the pages: a form that answers with a file, or goes back with the reason.</summary>
public static class AuditForms
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAuditForms(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/audit").RequireAuthorization(Rights.Audits).ExcludeFromDescription();
        audit.MapPost("/export", Lines);
        audit.MapPost("/unmaskings/export", Looks);
    }

    private static async Task<IResult> Lines([FromForm] AuditExportInput input, FindAuditLines find, ExportAudit export, TimeProvider clock, CancellationToken ct) =>
        Answer(await export.Lines(AuditSearchApi.Filter(find, input), input.Purpose, ct), "/audit", $"audit-{clock.ChinaToday:yyyyMMdd}.xlsx");

    private static async Task<IResult> Looks([FromForm] AuditExportInput input, FindAuditLines find, ExportAudit export, TimeProvider clock, CancellationToken ct) =>
        Answer(await export.Unmaskings(AuditSearchApi.Filter(find, input), input.Purpose, ct), "/audit/unmaskings", $"unmaskings-{clock.ChinaToday:yyyyMMdd}.xlsx");

    private static IResult Answer(Result<byte[]> made, string page, string name) =>
        made.IsDone ? TypedResults.File(made.Value, Xlsx, name) : TypedResults.LocalRedirect($"{page}?refused={made.Refusal.Problems[0].Code}");
}
