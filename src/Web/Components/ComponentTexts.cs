namespace CaseFlow.Web.Components;

/// <summary>Marks the texts of the frame, of lists, forms and dates that every page shares.</summary>
public sealed class ComponentTexts;
