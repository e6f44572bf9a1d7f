namespace CaseFlow.Web.Cases;

/// <summary>Marks the texts of acts on cases and work items.</summary>
public sealed class CaseTexts;
