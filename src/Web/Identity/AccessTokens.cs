using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CaseFlow.Web.Identity;

/// <param name="ExpiresIn">Seconds.</param>
public sealed record AccessToken(string TokenType, string Token, long ExpiresIn);

/// <summary>Writes opaque tokens: the ticket, protected by the keys that all nodes share. Reading one needs no database.</summary>
public sealed class AccessTokens(IOptionsMonitor<BearerTokenOptions> monitor)
{
    public AccessToken Issue(ClaimsPrincipal principal)
    {
        var options = monitor.Get(IdentityConstants.BearerScheme);
        var clock = options.TimeProvider ?? TimeProvider.System;
        var properties = new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + options.BearerTokenExpiration };
        var ticket = new AuthenticationTicket(principal, properties, $"{IdentityConstants.BearerScheme}:AccessToken");
        return new("Bearer", options.BearerTokenProtector.Protect(ticket), (long)options.BearerTokenExpiration.TotalSeconds);
    }
}
