using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>Plans an inspection. Nothing is drawn yet and nobody told.</summary>
public sealed class PlanInspection(
    CaseFlowDb db, CheckInspection check, InspectionPlan plan, RepeatedRequests repeated, IWorkflowStore store, IdBlocks ids, OrganisationDirectory organisation,
    AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    /// <summary>The id of the inspection.</summary>
    public async Task<Result<long>> Run(InspectionInput input, ActRequest request, CancellationToken ct)
    {
        if (!caller.Posts.Any(post => InspectionRights.Planners.Contains(post.Role))) return Refusal.Forbidden("not-planner", texts["plan.roles"]);
        if (await repeated.Find(request, ct) is { } answered) return answered;
        var problems = await check.Run(input, ct);
        if (problems.Count > 0) return Refusal.Invalid(texts["problems", problems.Count], problems);
        if (caller.OfficeFor(input.AreaCode!) is not { } office) return Refusal.Forbidden("not-planner", texts["plan.area", organisation.Current.NameOf(input.AreaCode!)]);
        return await repeated.Once(request, () => Write(input, office, request, ct), ct);
    }

    private async Task<Result<long>> Write(InspectionInput input, string office, ActRequest request, CancellationToken ct)
    {
        var (id, now, county) = (await ids.Reserve(1, ct), clock.GetUtcNow(), input.AreaCode![..6]);
        var year = ChinaTime.DateOf(now).Year;
        var number = $"CC-{county}-{year}-{await store.NextBlock($"inspection-{county}-{year}", 1, ct):000}";
        var inspection = plan.Row(input, new(id, number, office, caller.UserId, caller.Name, now));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(inspection);
        repeated.Keep(request, id);
        await db.SaveChangesAsync(ct);
        await trail.Append(new(ObjectOf(id), "inspection-planned", inspection.OfficeArea, null, InspectionPlan.Kept(inspection)), ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>How the audit calls an inspection.</summary>
    public static string ObjectOf(long id) => $"inspection/{id}";
}
