using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <param name="Password">The first password, handed over in person.</param>
public sealed record NewAccount(string? UserName, string? DisplayName, string? Password);

/// <summary>Opens an account without any post; posts give it rights.</summary>
public sealed class CreateAccount(UserManager<AppUser> users, OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    public async Task<Result<string>> Run(NewAccount account, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(account.DisplayName)) return Refusal.Invalid("displayName", "required", texts["DisplayNameRequired"]);
        var user = new AppUser { UserName = account.UserName?.Trim(), DisplayName = account.DisplayName.Trim(), LockoutEnabled = true };
        var refusal = await changes.Save(async () => IdentityProblems.Refuse(await users.CreateAsync(user, account.Password ?? ""), texts), ct);
        return refusal is not null ? refusal : user.Id;
    }
}
