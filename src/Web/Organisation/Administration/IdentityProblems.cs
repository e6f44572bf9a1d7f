using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>Says in both languages what ASP.NET Core Identity found wrong.</summary>
static class IdentityProblems
{
    public static Refusal? Refuse(IdentityResult result, IStringLocalizer<OrganisationTexts> texts) => result.Succeeded
        ? null
        : Refusal.Invalid(texts["AccountInvalid"], [.. result.Errors.Select(error => Describe(error, texts))]);

    static FieldProblem Describe(IdentityError error, IStringLocalizer<OrganisationTexts> texts)
    {
        var text = texts[error.Code];
        var field = error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "userName";
        return new(field, error.Code, text.ResourceNotFound ? error.Description : text);
    }
}
