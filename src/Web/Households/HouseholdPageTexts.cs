namespace CaseFlow.Web.Households;

/// <summary>Marks the texts of the pages about households.</summary>
public sealed class HouseholdPageTexts;
