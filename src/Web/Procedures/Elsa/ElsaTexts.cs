namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>Texts of the canvas.</summary>
public sealed class ElsaTexts;
