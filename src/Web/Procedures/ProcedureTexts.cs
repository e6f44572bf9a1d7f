namespace CaseFlow.Web.Procedures;

/// <summary>Marks the texts of procedures.</summary>
public sealed class ProcedureTexts;
