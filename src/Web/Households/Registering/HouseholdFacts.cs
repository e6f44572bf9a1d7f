using CaseFlow.Web.Exchange;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Households.Registering;

/// <summary>The facts of a household that sheets and entries bring.</summary>
static class HouseholdFacts
{
    public static void Copy(HouseholdDraft draft, Household household)
    {
        household.AreaCode = AreaPaths.GroupCode(draft.VillageCode, draft.Group) ?? draft.VillageCode;
        household.GroupName = draft.Group;
        (household.Kind, household.MainCause, household.OtherCauses) = (draft.Kind, draft.MainCause, Join(draft.OtherCauses));
        (household.HasSafeWater, household.WaterDistanceMetres) = (draft.HasSafeWater, draft.WaterDistanceMetres);
        (household.HousingGrade, household.Measures) = (draft.HousingGrade, Join(draft.Measures));
        (household.Longitude, household.Latitude) = (draft.Longitude, draft.Latitude);
    }

    static string? Join(IReadOnlyList<string> labels) => labels.Count == 0 ? null : string.Join('、', labels);
}
