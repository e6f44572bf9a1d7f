namespace CaseFlow.Web.Identity;

/// <summary>Marks the texts of the sign-in page.</summary>
public sealed class SignInTexts;
