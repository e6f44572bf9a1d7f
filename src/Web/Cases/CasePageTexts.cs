namespace CaseFlow.Web.Cases;

/// <summary>Marks the texts of the case pages.</summary>
public sealed class CasePageTexts;
