namespace CaseFlow.Web.Households.Imports;

/// <summary>Marks the texts of the import pages.</summary>
public sealed class ImportPageTexts;
