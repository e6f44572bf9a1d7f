using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Web.Identity;

/// <summary>Form posts behind the sign-in page and the top bar; each carries an antiforgery token and ends in a redirect.</summary>
public static class AccountForms
{
    public static void MapAccountForms(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").ExcludeFromDescription();
        account.MapPost("/sign-in", Enter).AllowAnonymous();
        account.MapPost("/sign-out", (Delegate)Leave).AllowAnonymous();
        account.MapPost("/language", Speak).AllowAnonymous();
    }

    /// <summary>Starts the session of a page; ends when the person is idle or closes the browser.</summary>
    public static Task StartSession(this HttpContext http, System.Security.Claims.ClaimsPrincipal principal) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme, principal);

    static async Task<IResult> Enter([FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl, SignIn signIn, HttpContext http)
    {
        var signed = await signIn.Run(userName, password, http.Connection.RemoteIpAddress?.ToString(), "page");
        if (signed.Refusal is { } refusal)
            return TypedResults.LocalRedirect($"/sign-in?error={Uri.EscapeDataString(refusal.Code)}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}");
        await http.StartSession(signed.Value!);
        return TypedResults.LocalRedirect(Local(returnUrl));
    }

    static async Task<IResult> Leave(HttpContext http, SignInRecord record)
    {
        if (Tickets.UserIdOf(http.User) is { } user) await record.Left(user);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect("/sign-in");
    }

    static IResult Speak([FromForm] string culture, [FromForm] string? returnUrl, HttpContext http)
    {
        var known = culture == "en" ? "en" : "zh-CN";
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(known)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax });
        return TypedResults.LocalRedirect(Local(returnUrl));
    }

    // Only paths of this server: a link to the sign-in page must not send people elsewhere.
    static string Local(string? url) => url is ['/', not ('/' or '\\'), ..] or "/" ? url : "/";
}
