using System.Security.Claims;

namespace CaseFlow.Web.Identity;

/// <summary>What a cookie or token says about its bearer: only the account and its stamp, so that a change of posts needs no new sign-in.</summary>
public static class Tickets
{
    public const string Stamp = "stamp";

    public static ClaimsPrincipal For(AppUser user) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id), new(ClaimTypes.Name, user.UserName!), new(Stamp, user.SecurityStamp!)], "Password"));

    public static string? UserIdOf(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);
}
