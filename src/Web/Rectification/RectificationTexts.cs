namespace CaseFlow.Web.Rectification;

/// <summary>Marks the texts of items to put right.</summary>
public sealed class RectificationTexts;
