namespace CaseFlow.Web.Procedures.StepList;

/// <summary>Marks the texts of the step list.</summary>
public sealed class StepListTexts;
