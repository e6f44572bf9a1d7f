using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>A finding on its way into the register.</summary>
sealed record FindingDraft(NewItem Item, Comparison Comparison, long Id, InspectionVisit Visit, string Photos)
{
    public static FindingDraft Of(Inspection inspection, InspectionVisit visit, FindingInput finding, long id, Comparison comparison, ItemPeople people) => new(
        new(ItemSource.Inspection, inspection.Number, $"{id}", visit.AreaCode, finding.Category?.Trim() ?? "", finding.Problem ?? "")
        {
            HouseholdId = visit.HouseholdId, Measures = Text(finding.Measures), OrganName = Text(finding.Unit), PersonId = people.Resolve(finding.Person),
            Days = new(RectifyBy: CheckInspection.Day(finding.RectifyBy)), IsBaseline = comparison.Standing != FindingStanding.New, InspectionId = inspection.Id,
        }, comparison, id, visit, string.Join(' ', CheckVisit.Ids(finding.Photos)));

    public InspectionFinding Finding(Caller caller, DateTimeOffset now) => new()
    {
        Id = Id, InspectionId = Visit.InspectionId, VisitId = Visit.Id, HouseholdId = Visit.HouseholdId, AreaCode = Visit.AreaCode, Category = Item.Category,
        Problem = Item.Problem.Trim(), Photos = Photos, Standing = Comparison.Standing, BaselineItem = Comparison.Item, FoundBy = caller.UserId, FoundByName = caller.Name, FoundAt = now,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
