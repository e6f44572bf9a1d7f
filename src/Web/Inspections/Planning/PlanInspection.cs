using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>Plans an inspection. Nothing is drawn yet and nobody told.</summary>
public sealed class PlanInspection(
    CaseFlowDb db, CheckInspection check, InspectionPeople people, RepeatedRequests repeated, IWorkflowStore store, IdBlocks ids, OrganisationDirectory organisation,
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
        var inspection = Row(input, id, $"CC-{county}-{year}-{await store.NextBlock($"inspection-{county}-{year}", 1, ct):000}", office, now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(inspection);
        repeated.Keep(request, id);
        await db.SaveChangesAsync(ct);
        await trail.Append(new(ObjectOf(id), "inspection-planned", inspection.OfficeArea, null, new
        {
            inspection.Number, inspection.Title, inspection.Kind, inspection.AreaCode, inspection.Scope, inspection.FromDay, inspection.LastDay, inspection.Statuses, inspection.StrataBy,
            Method = inspection.Method.ToString(), inspection.Size, inspection.AtLeast, inspection.BaselineInspection, inspection.BaselineCampaign, inspection.BaselineOn,
            Inspectors = string.Join('、', inspection.Inspectors.Select(one => one.Name)),
        }), ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>How the audit calls an inspection.</summary>
    public static string ObjectOf(long id) => $"inspection/{id}";

    private Inspection Row(InspectionInput input, long id, string number, string office, DateTimeOffset now) => new()
    {
        Id = id, Number = number, Title = input.Title!.Trim(), Kind = input.Kind!, AreaCode = input.AreaCode!, OfficeArea = office,
        Scope = string.Join(' ', AreaScope.Of((input.Scope ?? []).OfType<string>()).Roots), FromDay = CheckInspection.Day(input.From)!.Value, LastDay = CheckInspection.Day(input.Last)!.Value,
        Focus = string.IsNullOrWhiteSpace(input.Focus) ? null : input.Focus.Trim(), Statuses = string.Join(' ', (input.Statuses ?? []).Distinct()),
        StrataBy = string.Join(' ', (input.StrataBy ?? []).Select(part => Enum.Parse<StratumBy>(part!)).Distinct().Order()), Method = input.Method!.Value, Size = input.Size!.Value,
        AtLeast = input.Method == SampleMethod.Percent ? input.AtLeast ?? 0 : 0, BaselineInspection = input.BaselineInspection, BaselineCampaign = input.BaselineCampaign,
        BaselineOn = CheckInspection.Day(input.BaselineOn), CreatedBy = caller.UserId, CreatedByName = caller.Name, CreatedAt = now,
        Inspectors = [.. input.Inspectors!.Select(one => people.Resolve(one)!).Distinct().Select(user => new Inspector { InspectionId = id, UserId = user, Name = people.NameOf(user)! })],
    };
}
