using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace CaseFlow.Web.Identity;

/// <summary>
/// Reads tickets of cookies and tokens, but not those of closed accounts and of changed passwords: such a caller is simply not signed in.
/// The directory answers from memory, so the check costs no statement; another node learns of a change within its refresh interval.
/// </summary>
sealed class LiveTicketFormat(ISecureDataFormat<AuthenticationTicket> inner, ICallerDirectory directory) : ISecureDataFormat<AuthenticationTicket>
{
    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => OnlyLive(inner.Unprotect(protectedText));

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => OnlyLive(inner.Unprotect(protectedText, purpose));

    AuthenticationTicket? OnlyLive(AuthenticationTicket? ticket) =>
        ticket is not null && Tickets.UserIdOf(ticket.Principal) is { } userId && directory.Account(userId) is { } account
            && account.Stamp == ticket.Principal.FindFirstValue(Tickets.Stamp) ? ticket : null;
}
