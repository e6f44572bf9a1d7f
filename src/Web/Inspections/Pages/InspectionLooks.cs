namespace CaseFlow.Web.Inspections.Pages;

/// <summary>Colours of states; the word always stands beside them.</summary>
static class InspectionLooks
{
    public static string? Tag(InspectionStatus status) => status switch { InspectionStatus.Running => "tag-blue", InspectionStatus.Finished => "tag-green", _ => null };

    public static string? Tag(VisitResult result) => result switch { VisitResult.Visited => "tag-green", VisitResult.NotHome or VisitResult.Refused => "tag-yellow", _ => null };

    public static string Tag(FindingStanding standing) => standing switch { FindingStanding.New => "tag-blue", FindingStanding.Rebound => "tag-red", _ => "tag-yellow" };
}
