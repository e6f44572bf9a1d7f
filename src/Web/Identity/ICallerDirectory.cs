namespace CaseFlow.Web.Identity;

/// <summary>What every request must know about accounts and posts without asking the database. The organisation slice keeps it.</summary>
public interface ICallerDirectory
{
    /// <summary>The account by its id; null when there is none or it is closed.</summary>
    CallerAccount? Account(string userId);

    /// <summary>The posts a person holds today, the own ones first, then those of absent colleagues.</summary>
    IReadOnlyList<CallerPost> PostsOf(string userId);
}

/// <param name="Stamp">Changes with the password, with closing and with "sign out everywhere"; older tickets are then dead.</param>
public sealed record CallerAccount(string Id, string UserName, string DisplayName, string Stamp);
