namespace CaseFlow.Web.Organisation.Accounts;

/// <param name="Area">The area of the post and everything below it.</param>
/// <param name="After">The user name behind which the page begins.</param>
public sealed record AccountFilter(string? Text = null, string? Role = null, string? Area = null, AccountState? State = null, string? After = null);

/// <summary>Whether the person can sign in.</summary>
public enum AccountState { Open, Locked, Closed }

/// <summary>An account with the posts of today and later.</summary>
public sealed record AccountRow(string Id, string UserName, string DisplayName, AccountState State, DateTimeOffset? LockedUntil, IReadOnlyList<PostRow> Posts);

/// <param name="Substitute">The name of the person who acts in the holder's place.</param>
/// <param name="SubstituteUntil">The last day of the absence, inclusive.</param>
public sealed record PostRow(
    long Id, string RoleName, string AreaName, string AreaCode, DateOnly ValidFrom, DateOnly? ValidTo, bool IsOver,
    string? Substitute, DateOnly? SubstituteFrom, DateOnly? SubstituteUntil);

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record AccountPageRows(IReadOnlyList<AccountRow> Rows, string? Next);
