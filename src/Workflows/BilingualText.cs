namespace CaseFlow.Workflows;

/// <summary>A text in both languages of the product.</summary>
public sealed record BilingualText(string Zh, string En);
