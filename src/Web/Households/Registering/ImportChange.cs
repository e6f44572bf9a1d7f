namespace CaseFlow.Web.Households.Registering;

/// <summary>One text that an update replaces; a new person has no old text.</summary>
public sealed record ImportChange(int Row, string Column, string Old, string New);
