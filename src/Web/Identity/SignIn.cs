using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Identity;

/// <summary>
/// Checks a password. Unknown name, wrong password, closed and locked account get the same answer and cost the same time,
/// so that nobody learns which accounts exist.
/// </summary>
public sealed class SignIn(UserManager<AppUser> users, SignInThrottle throttle, IStringLocalizer<IdentityTexts> texts)
{
    public async Task<Result<ClaimsPrincipal>> Run(string? userName, string? password, string? address)
    {
        if (!throttle.TryEnter(address)) return Refusal.TooMany("too-many-sign-ins", texts["TooManySignIns"]);
        if (Missing(userName, password) is { } refusal) return refusal;
        var user = await users.FindByNameAsync(userName!);
        if (user is null)
        {
            users.PasswordHasher.HashPassword(new(), password!);
            return Wrong;
        }

        if (!await IsRight(user, password!)) return Wrong;
        await users.ResetAccessFailedCountAsync(user);
        return Tickets.For(user);
    }

    Refusal Wrong => Refusal.Unauthenticated("wrong-credentials", texts["WrongCredentials"]);

    async Task<bool> IsRight(AppUser user, string password)
    {
        var verified = user.PasswordHash is { } hash ? users.PasswordHasher.VerifyHashedPassword(user, hash, password) : PasswordVerificationResult.Failed;
        if (user.IsClosed || await users.IsLockedOutAsync(user)) return false;
        if (verified == PasswordVerificationResult.Failed) await users.AccessFailedAsync(user);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) await Strengthen(user, password);
        return verified != PasswordVerificationResult.Failed;
    }

    // The same password under a stronger hash is no new password: UserManager would renew the stamp with it, which ends every ticket, this one too.
    Task Strengthen(AppUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        return users.UpdateAsync(user);
    }

    Refusal? Missing(string? userName, string? password)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(userName)) problems.Add(new("userName", "required", texts["UserNameRequired"]));
        if (string.IsNullOrEmpty(password)) problems.Add(new("password", "required", texts["PasswordRequired"]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["SignInIncomplete"], problems);
    }
}
