using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Identity;

/// <summary>
/// Checks a password. Unknown name, wrong password, closed and locked account get the same answer and cost the same time,
/// so that nobody learns which accounts exist.
/// </summary>
public sealed class SignIn(UserManager<AppUser> users, SignInThrottle throttle, SignInRecord record, IStringLocalizer<IdentityTexts> texts)
{
    /// <param name="door">By which way the person comes: page or token.</param>
    public async Task<Result<ClaimsPrincipal>> Run(string? userName, string? password, string? address, string door)
    {
        if (!throttle.TryEnter(address)) return Refusal.TooMany("too-many-sign-ins", texts["TooManySignIns"]);
        if (Missing(userName, password) is { } refusal) return refusal;
        var user = await users.FindByNameAsync(userName!);
        if (user is null)
        {
            users.PasswordHasher.HashPassword(new(), password!);
            await record.Unknown(userName!, door);
            return Wrong;
        }

        if (await ReasonAgainst(user, password!) is { } reason)
        {
            await record.Failed(user, door, reason);
            return Wrong;
        }

        await users.ResetAccessFailedCountAsync(user);
        await record.Entered(user, door);
        return Tickets.For(user);
    }

    Refusal Wrong => Refusal.Unauthenticated("wrong-credentials", texts["WrongCredentials"]);

    // Null lets the person in. The password is looked at first, so that a closed or locked account costs the same time.
    async Task<string?> ReasonAgainst(AppUser user, string password)
    {
        var verified = user.PasswordHash is { } hash ? users.PasswordHasher.VerifyHashedPassword(user, hash, password) : PasswordVerificationResult.Failed;
        if (user.IsClosed) return "closed";
        if (await users.IsLockedOutAsync(user)) return "locked";
        if (verified == PasswordVerificationResult.Failed) return await Count(user);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) await Strengthen(user, password);
        return null;
    }

    async Task<string> Count(AppUser user)
    {
        await users.AccessFailedAsync(user);
        if (await users.IsLockedOutAsync(user)) await record.Locked(user);
        return "wrong-password";
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
