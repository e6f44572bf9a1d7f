namespace CaseFlow.Web.Supervision;

/// <summary>Marks the texts of the desk and what belongs to it.</summary>
public sealed class SupervisionTexts;
