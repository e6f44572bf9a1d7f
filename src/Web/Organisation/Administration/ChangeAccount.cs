using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>Closes and opens accounts and sets passwords. Each ends every session of the account, on all nodes.</summary>
public sealed class ChangeAccount(UserManager<AppUser> users, OrganisationChanges changes, Caller caller, IStringLocalizer<OrganisationTexts> texts)
{
    public async Task<Refusal?> Close(string userId, CancellationToken ct)
    {
        if (userId == caller.UserId) return Refusal.Conflict("own-account", texts["OwnAccount"]);
        return await Change(userId, "account-closed", async user =>
        {
            user.IsClosed = true;
            return await users.UpdateSecurityStampAsync(user);
        }, ct);
    }

    /// <summary>Opens a closed account and lifts a lockout.</summary>
    public Task<Refusal?> Open(string userId, CancellationToken ct) => Change(userId, "account-opened", async user =>
    {
        (user.IsClosed, user.AccessFailedCount, user.LockoutEnd) = (false, 0, null);
        return await users.UpdateAsync(user);
    }, ct);

    public Task<Refusal?> SetPassword(string userId, string? password, CancellationToken ct) => Change(userId, "password-set", async user =>
        await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password ?? ""), ct);

    async Task<Refusal?> Change(string userId, string kind, Func<AppUser, Task<IdentityResult>> change, CancellationToken ct)
    {
        if (await users.FindByIdAsync(userId) is not { } user) return Refusal.NotFound(texts["AccountUnknown"]);
        if (changes.RefuseAccount(userId) is { } refusal) return refusal;
        var before = Facts(user);
        return await changes.Save(
            async () => IdentityProblems.Refuse(await change(user), texts), () => changes.OnAccount(userId, kind, changes.AreaOf(userId), before, Facts(user)), ct);
    }

    // The stamp changes with the password; a hash of it would be no use to an inspection.
    static object Facts(AppUser user) => new { user.UserName, user.DisplayName, user.IsClosed, user.LockoutEnd };
}
