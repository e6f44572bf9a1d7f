namespace CaseFlow.Web.Components;

/// <summary>One step of the way back from a page.</summary>
public sealed record Crumb(string Text, string Href);
