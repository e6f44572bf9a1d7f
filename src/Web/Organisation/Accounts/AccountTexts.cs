namespace CaseFlow.Web.Organisation.Accounts;

/// <summary>Marks the texts of the pages about accounts and posts.</summary>
public sealed class AccountTexts;
