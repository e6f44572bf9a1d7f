using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>What of an inspection its plan does not say and no change of the plan touches.</summary>
public sealed record InspectionHead(long Id, string Number, string OfficeArea, string CreatedBy, string CreatedByName, DateTimeOffset CreatedAt);

/// <summary>Makes the row of a plan that was found right.</summary>
public sealed class InspectionPlan(InspectionPeople people)
{
    public Inspection Row(InspectionInput input, InspectionHead head) => new()
    {
        Id = head.Id, Number = head.Number, Title = input.Title!.Trim(), Kind = input.Kind!, AreaCode = input.AreaCode!, OfficeArea = head.OfficeArea,
        Scope = string.Join(' ', AreaScope.Of((input.Scope ?? []).OfType<string>()).Roots), FromDay = CheckInspection.Day(input.From)!.Value, LastDay = CheckInspection.Day(input.Last)!.Value,
        Focus = string.IsNullOrWhiteSpace(input.Focus) ? null : input.Focus.Trim(), Statuses = string.Join(' ', (input.Statuses ?? []).Distinct()),
        StrataBy = string.Join(' ', (input.StrataBy ?? []).Select(part => Enum.Parse<StratumBy>(part!)).Distinct().Order()), Method = input.Method!.Value, Size = input.Size!.Value,
        AtLeast = input.Method == SampleMethod.Percent ? input.AtLeast ?? 0 : 0, BaselineInspection = input.BaselineInspection, BaselineCampaign = input.BaselineCampaign,
        BaselineOn = CheckInspection.Day(input.BaselineOn), CreatedBy = head.CreatedBy, CreatedByName = head.CreatedByName, CreatedAt = head.CreatedAt,
        Inspectors = [.. input.Inspectors!.Select(one => people.Resolve(one)!).Distinct().Select(user => new Inspector { InspectionId = head.Id, UserId = user, Name = people.NameOf(user)! })],
    };

    /// <summary>The plan as the audit keeps it.</summary>
    public static object Kept(Inspection inspection) => new
    {
        inspection.Number, inspection.Title, inspection.Kind, inspection.AreaCode, inspection.Scope, inspection.FromDay, inspection.LastDay, inspection.Focus, inspection.Statuses, inspection.StrataBy,
        Method = inspection.Method.ToString(), inspection.Size, inspection.AtLeast, inspection.BaselineInspection, inspection.BaselineCampaign, inspection.BaselineOn,
        Inspectors = string.Join('、', inspection.Inspectors.Select(one => one.Name).Order(StringComparer.Ordinal)),
    };
}
