using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>Changes a plan before its first draw; the audit keeps what it was. Once households are drawn the plan stands, because it is what the draw is proved by.</summary>
public sealed class ChangeInspection(
    CaseFlowDb db, ReadInspections reads, CheckInspection check, InspectionPlan plan, OrganisationDirectory organisation, AuditTrail trail, Caller caller,
    IStringLocalizer<InspectionTexts> texts)
{
    public async Task<Refusal?> Run(long id, InspectionInput input, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        if (found.Value is not { } before) return found.Refusal;
        if (!caller.Plans(before.OfficeArea)) return Refusal.Forbidden("not-planner", texts["plan.area", organisation.Current.NameOf(before.OfficeArea)]);
        if (before.Status is InspectionStatus.Finished or InspectionStatus.Cancelled) return Refusal.Conflict("ended", texts["ended", texts[$"Status_{before.Status}"]]);
        if (before.CurrentDraw > 0) return Refusal.Conflict("drawn", texts["change.drawn"]);
        if (input.Revision is { } revision && revision != before.Revision) return Refusal.Conflict("stale", texts["overtaken"]);
        List<FieldProblem> problems = [.. await check.Run(input, ct), .. Own(before, input)];
        return problems.Count > 0 ? Refusal.Invalid(texts["problems", problems.Count], problems)
            : await Write(before, plan.Row(input, new(id, before.Number, before.OfficeArea, before.CreatedBy, before.CreatedByName, before.CreatedAt)), ct);
    }

    // The office stays who it is, and a plan is compared with another one.
    private IEnumerable<FieldProblem> Own(Inspection before, InspectionInput input)
    {
        if (organisation.Current.Area(input.AreaCode ?? "") is not null && !AreaCodes.Contains(before.OfficeArea, input.AreaCode!))
            yield return new("areaCode", "Foreign", texts["scope.foreign", organisation.Current.NameOf(input.AreaCode!), organisation.Current.NameOf(before.OfficeArea)]);
        if (input.BaselineInspection == before.Id) yield return new("baselineInspection", "Unknown", texts["baseline.inspection"]);
    }

    // The revision decides between the change and a draw of the same moment.
    private async Task<Refusal?> Write(Inspection before, Inspection after, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changed = await db.Set<Inspection>().Where(row => row.Id == before.Id && row.Revision == before.Revision && row.CurrentDraw == 0).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Title, after.Title).SetProperty(row => row.Kind, after.Kind).SetProperty(row => row.AreaCode, after.AreaCode).SetProperty(row => row.Scope, after.Scope)
            .SetProperty(row => row.FromDay, after.FromDay).SetProperty(row => row.LastDay, after.LastDay).SetProperty(row => row.Focus, after.Focus)
            .SetProperty(row => row.Statuses, after.Statuses).SetProperty(row => row.StrataBy, after.StrataBy).SetProperty(row => row.Method, after.Method)
            .SetProperty(row => row.Size, after.Size).SetProperty(row => row.AtLeast, after.AtLeast).SetProperty(row => row.BaselineInspection, after.BaselineInspection)
            .SetProperty(row => row.BaselineCampaign, after.BaselineCampaign).SetProperty(row => row.BaselineOn, after.BaselineOn).SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        if (changed == 0) return Refusal.Conflict("overtaken", texts["overtaken"]);
        await db.Set<Inspector>().Where(one => one.InspectionId == before.Id).ExecuteDeleteAsync(ct);
        db.AddRange(after.Inspectors);
        await trail.Append(new(PlanInspection.ObjectOf(before.Id), "inspection-changed", before.OfficeArea, InspectionPlan.Kept(before), InspectionPlan.Kept(after)), ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
