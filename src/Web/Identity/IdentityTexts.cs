namespace CaseFlow.Web.Identity;

/// <summary>Marks the resources of this slice.</summary>
public sealed class IdentityTexts;
