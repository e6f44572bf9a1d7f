namespace CaseFlow.Web.Procedures.Packages;

/// <summary>Marks the texts about packages.</summary>
public sealed class PackageTexts;
