namespace CaseFlow.Web.Procedures.Overview;

/// <summary>Marks the texts of the pages about procedures.</summary>
public sealed class ProcedurePageTexts;
