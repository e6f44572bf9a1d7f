namespace CaseFlow.Web.Households.Dossier;

/// <summary>
/// A block on the page of a household that another slice fills, such as its cases. The register knows nobody to its left;
/// they register their panel in their setup.
/// </summary>
/// <param name="Component">A component with a parameter HouseholdId.</param>
public sealed record HouseholdPanel(int Order, Type Component)
{
    public static Dictionary<string, object?> Parameters(long householdId) => new() { ["HouseholdId"] = householdId };
}
