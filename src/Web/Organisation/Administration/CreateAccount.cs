using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <param name="Password">The first password, handed over in person.</param>
public sealed record NewAccount(string? UserName, string? DisplayName, string? Password);

/// <summary>Opens an account without any post; posts give it rights.</summary>
public sealed class CreateAccount(UserManager<AppUser> users, OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    /// <param name="area">The area of the post that comes with the account.</param>
    /// <param name="alongside">Saved with the account or not at all.</param>
    public async Task<Result<string>> Run(NewAccount account, CancellationToken ct, string? area = null, Action<AppUser>? alongside = null)
    {
        var user = new AppUser { UserName = account.UserName?.Trim(), DisplayName = account.DisplayName?.Trim() ?? "", LockoutEnabled = true };
        if (await Problems(user, account.Password ?? "") is { Count: > 0 } problems) return Refusal.Invalid(texts["AccountInvalid"], problems);
        var refusal = await changes.Save(async () =>
        {
            if (IdentityProblems.Refuse(await users.CreateAsync(user, account.Password ?? ""), texts) is { } no) return no;
            alongside?.Invoke(user);
            return null;
        }, () => changes.OnAccount(user.Id, "account-created", area ?? changes.OwnArea, after: new { user.UserName, user.DisplayName, AdministratorOf = area }), ct);
        return refusal is not null ? refusal : user.Id;
    }

    // CreateAsync stops at the first validator that complains; people want to hear everything at once.
    async Task<List<FieldProblem>> Problems(AppUser user, string password)
    {
        List<FieldProblem> problems = [];
        if (user.DisplayName.Length == 0) problems.Add(new("displayName", "required", texts["DisplayNameRequired"]));
        foreach (var validator in users.UserValidators) problems.AddRange(Of(await validator.ValidateAsync(users, user)));
        foreach (var validator in users.PasswordValidators) problems.AddRange(Of(await validator.ValidateAsync(users, user, password)));
        return problems;
    }

    IReadOnlyList<FieldProblem> Of(IdentityResult result) => IdentityProblems.Refuse(result, texts)?.Problems ?? [];
}
