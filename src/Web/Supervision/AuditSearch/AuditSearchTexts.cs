namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>Marks the texts of the audit's pages and export.</summary>
public sealed class AuditSearchTexts;
