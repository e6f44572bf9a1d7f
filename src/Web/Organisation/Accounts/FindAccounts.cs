using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Posts;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation.Accounts;

/// <summary>The accounts a system administrator looks after: those with a post in the own areas and those without any post.</summary>
public sealed class FindAccounts(CaseFlowDb db, OrganisationDirectory directory, Caller caller, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>The areas in which the caller administers.</summary>
    public AreaScope Scope => AreaScope.Of(caller.Posts.Where(post => post.Role == Rights.SystemAdmin).Select(post => post.Area));

    public async Task<AccountPageRows> List(AccountFilter filter, CancellationToken ct)
    {
        var users = await Match(filter).OrderBy(user => user.NormalizedUserName).Take(PageSize + 1).ToListAsync(ct);
        var isLast = users.Count <= PageSize;
        var rows = await Rows(users.Take(PageSize).ToList(), isWithPast: false, ct);
        return new(rows, isLast ? null : users[PageSize - 1].NormalizedUserName);
    }

    /// <summary>One account with all its posts, past ones too; null when it is not the caller's business.</summary>
    public async Task<AccountRow?> One(string id, CancellationToken ct)
    {
        var users = await Mine().Where(user => user.Id == id).ToListAsync(ct);
        return (await Rows(users, isWithPast: true, ct)).SingleOrDefault();
    }

    /// <summary>The id of the account with this user name; null when there is none among the caller's.</summary>
    public async Task<string?> IdOf(string? userName, CancellationToken ct)
    {
        var name = (userName ?? "").Trim().ToUpperInvariant();
        return await Mine().Where(user => user.NormalizedUserName == name).Select(user => user.Id).SingleOrDefaultAsync(ct);
    }

    IQueryable<AppUser> Mine()
    {
        var posts = Posts();
        var mine = posts.In(Scope, post => post.AreaCode);
        return db.Users.AsNoTracking().Where(user => mine.Any(post => post.UserId == user.Id) || !posts.Any(post => post.UserId == user.Id));
    }

    IQueryable<Post> Posts()
    {
        var today = clock.ChinaToday;
        return db.Set<Post>().Where(post => post.ValidTo == null || post.ValidTo > today);
    }

    IQueryable<AppUser> Match(AccountFilter filter)
    {
        var users = Mine();
        if (filter.After is { Length: > 0 } after) users = users.Where(user => string.Compare(user.NormalizedUserName, after) > 0);
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            var upper = text.ToUpperInvariant();
            users = users.Where(user => user.DisplayName.Contains(text) || user.NormalizedUserName!.Contains(upper));
        }

        if (filter.State is { } state) users = InState(users, state);
        return HoldingPost(users, filter);
    }

    static IQueryable<AppUser> InState(IQueryable<AppUser> users, AccountState state)
    {
        var now = LockoutClock.GetUtcNow();
        return state switch
        {
            AccountState.Closed => users.Where(user => user.IsClosed),
            AccountState.Locked => users.Where(user => !user.IsClosed && user.LockoutEnd > now),
            _ => users.Where(user => !user.IsClosed && (user.LockoutEnd == null || user.LockoutEnd <= now)),
        };
    }

    IQueryable<AppUser> HoldingPost(IQueryable<AppUser> users, AccountFilter filter)
    {
        if (string.IsNullOrEmpty(filter.Role) && string.IsNullOrEmpty(filter.Area)) return users;
        var posts = Posts();
        if (filter.Role is { Length: > 0 } role) posts = posts.Where(post => post.RoleKey == role);
        if (filter.Area is { Length: > 0 } area) posts = posts.In(Scope.Within(area), post => post.AreaCode);
        return users.Where(user => posts.Any(post => post.UserId == user.Id));
    }

    async Task<IReadOnlyList<AccountRow>> Rows(IReadOnlyList<AppUser> users, bool isWithPast, CancellationToken ct)
    {
        var (ids, today) = (users.Select(user => user.Id).ToList(), clock.ChinaToday);
        var posts = await db.Set<Post>().AsNoTracking().Where(post => ids.Contains(post.UserId) && (isWithPast || post.ValidTo == null || post.ValidTo > today))
            .OrderBy(post => post.ValidFrom).ThenBy(post => post.Id).ToListAsync(ct);
        return [.. users.Select(user => Row(user, posts.Where(post => post.UserId == user.Id)))];
    }

    AccountRow Row(AppUser user, IEnumerable<Post> posts) => new(
        user.Id, user.UserName!, user.DisplayName,
        user.IsClosed ? AccountState.Closed : user.LockoutEnd > LockoutClock.GetUtcNow() ? AccountState.Locked : AccountState.Open,
        user.LockoutEnd, [.. posts.Select(Row)]);

    PostRow Row(Post post)
    {
        var (organisation, today) = (directory.Current, clock.ChinaToday);
        var isSubstituted = post.SubstituteId is not null && post.SubstituteUntil >= today;
        return new(
            post.Id, organisation.Role(post.RoleKey)?.Name ?? post.RoleKey, AreaChoices.Path(organisation, post.AreaCode), post.AreaCode,
            post.ValidFrom, post.ValidTo, post.ValidTo <= today,
            isSubstituted ? organisation.Account(post.SubstituteId!)?.DisplayName ?? post.SubstituteId : null, post.SubstituteFrom, post.SubstituteUntil);
    }

    // ASP.NET Core Identity counts lockouts by the machine's clock, also while the product's own clock is simulated.
    static TimeProvider LockoutClock => TimeProvider.System;
}
