using System.Text.Json;
using CaseFlow.Web.Api;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>What was done to one administered object. It stands here and not in the audit's folder because it asks for the caller's posts.</summary>
public static class AuditApi
{
    public static void MapAudit(this RouteGroupBuilder api) => api.MapGet("/audit", Read).RequireAuthorization(Rights.SystemAdmin).WithTags("Administration")
        .WithSummary("The acts on one object (user/ID, procedure/ID, household-import/ID, household/ID, areas), inside the administrator's areas.")
        .Produces<AuditContract>().ProducesProblem(404).ProducesProblem(422);

    static async Task<IResult> Read(
        CaseFlowDb db, Caller caller, IStringLocalizer<OrganisationTexts> texts, HttpContext http, CancellationToken ct, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "object")] string? about = null)
    {
        if (string.IsNullOrWhiteSpace(about)) return Refusal.Invalid("object", "required", texts["AuditObjectRequired"]).ToProblem(http);
        var lines = await db.Set<AuditEvent>().AsNoTracking().Where(line => line.Object == about).OrderBy(line => line.Seq).ToListAsync(ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(found => found.Object == about, ct);
        var visible = lines.Where(line => line.AreaCode is null || caller.Holds(Rights.SystemAdmin, line.AreaCode)).Select(AuditRow.Of).ToList();
        if (visible.Count == 0) return Refusal.NotFound(texts["AuditUnknown"]).ToProblem(http);
        return TypedResults.Ok(new AuditContract(about, AuditChain.FirstBreak(lines, head) is null, visible));
    }
}

/// <param name="IsIntact">Whether the whole chain is as it was written, lines of other areas included.</param>
public sealed record AuditContract(string Object, bool IsIntact, IReadOnlyList<AuditRow> Lines);

/// <param name="Details">The facts before and after.</param>
public sealed record AuditRow(long Seq, DateTimeOffset At, string Actor, string ActorName, string? OnBehalfOf, string? Ip, string Kind, string? AreaCode, JsonElement Details, string Hash)
{
    internal static AuditRow Of(AuditEvent line) => new(
        line.Seq, line.At, line.Actor, line.ActorName, line.OnBehalfOf, line.Ip, line.Kind, line.AreaCode,
        JsonSerializer.Deserialize<JsonElement>(line.Details), Convert.ToHexStringLower(line.Hash));
}
