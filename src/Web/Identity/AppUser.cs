using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Web.Identity;

/// <summary>A person who signs in. What the person may do follows from posts, not from roles of the account.</summary>
public sealed class AppUser : IdentityUser
{
    public string DisplayName { get; set; } = "";

    /// <summary>Closed by an administrator, without an end; a lockout after wrong passwords ends by itself.</summary>
    public bool IsClosed { get; set; }
}
