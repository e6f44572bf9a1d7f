namespace CaseFlow.Web.Cases.Migration;

/// <summary>Names the resource file with the texts of migrations.</summary>
public sealed class MigrationTexts;
