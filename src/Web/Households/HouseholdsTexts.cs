namespace CaseFlow.Web.Households;

/// <summary>Marks the resources of this slice.</summary>
public sealed class HouseholdsTexts;
