namespace CaseFlow.Web.Api;

/// <summary>Marks the texts shared by all endpoints.</summary>
public sealed class ApiTexts;
