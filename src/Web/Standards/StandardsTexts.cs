namespace CaseFlow.Web.Standards;

/// <summary>Marks the texts of the pages about calendars, code lists and dated parameters.</summary>
public sealed class StandardsTexts;
