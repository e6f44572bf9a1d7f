namespace CaseFlow.Web.Organisation;

/// <summary>Marks the resources of this slice.</summary>
public sealed class OrganisationTexts;
