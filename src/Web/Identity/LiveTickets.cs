using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace CaseFlow.Web.Identity;

/// <summary>
/// Turns tickets of closed accounts and of changed passwords into anonymous callers, for cookies and tokens alike.
/// The directory answers from memory, so the check costs no statement; another node learns of a change within its refresh interval.
/// </summary>
sealed class LiveTickets(ICallerDirectory directory) : IClaimsTransformation
{
    static readonly ClaimsPrincipal anonymous = new(new ClaimsIdentity());

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (Tickets.UserIdOf(principal) is not { } userId) return Task.FromResult(principal);
        var isLive = directory.Account(userId) is { } account && account.Stamp == principal.FindFirstValue(Tickets.Stamp);
        return Task.FromResult(isLive ? principal : anonymous);
    }
}
