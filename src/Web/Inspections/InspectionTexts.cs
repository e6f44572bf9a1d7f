namespace CaseFlow.Web.Inspections;

/// <summary>Marks the texts about inspections.</summary>
public sealed class InspectionTexts;
