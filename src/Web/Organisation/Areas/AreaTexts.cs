namespace CaseFlow.Web.Organisation.Areas;

/// <summary>Marks the texts of the page about areas and organs.</summary>
public sealed class AreaTexts;
