using System.Collections.Frozen;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Posts;

namespace CaseFlow.Web.Organisation;

/// <summary>Accounts, posts, roles and areas as they stood at one moment, for questions without SQL. Days are asked, so midnight needs no refresh.</summary>
public sealed class OrganisationSnapshot
{
    public static readonly OrganisationSnapshot Empty = new([], [], [], []);

    readonly FrozenDictionary<string, CallerAccount> accounts;
    readonly FrozenDictionary<string, Post[]> postsOfUser;
    readonly FrozenDictionary<string, Post[]> postsOfSubstitute;
    readonly FrozenDictionary<string, Post[]> postsOfRole;
    readonly FrozenDictionary<string, Area> areas;
    readonly FrozenDictionary<string, Role> roles;

    public OrganisationSnapshot(
        IEnumerable<CallerAccount> accounts, IReadOnlyList<Post> posts, IEnumerable<Area> areas, IEnumerable<Role> roles)
    {
        this.accounts = accounts.ToFrozenDictionary(account => account.Id);
        this.areas = areas.ToFrozenDictionary(area => area.Code);
        this.roles = roles.ToFrozenDictionary(role => role.Key);
        postsOfUser = GroupBy(posts, post => post.UserId);
        postsOfSubstitute = GroupBy(posts, post => post.SubstituteId);
        postsOfRole = GroupBy(posts, post => post.RoleKey);
    }

    /// <summary>The open accounts, in no order.</summary>
    public IEnumerable<CallerAccount> Accounts => accounts.Values;

    public IEnumerable<Area> Areas => areas.Values;

    public IEnumerable<Role> Roles => roles.Values.OrderBy(role => role.Sort);

    public CallerAccount? Account(string id) => accounts.GetValueOrDefault(id);

    /// <summary>The open account with the user name, whatever the case of its letters.</summary>
    public CallerAccount? AccountNamed(string userName) =>
        accounts.Values.FirstOrDefault(account => account.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase));

    public Area? Area(string code) => areas.GetValueOrDefault(code);

    /// <summary>The name of the area; of a village group the village with the group's number. On a day: as it was called then (U-006).</summary>
    public string NameOf(string code, DateOnly? day = null)
    {
        var village = code.Length > 12 ? code[..12] : code;
        var area = Area(village);
        var name = day is { } date ? area?.NameOn(date) : area?.Name;
        return code.Length > 12 ? $"{name ?? village}{int.Parse(code.AsSpan(12))}组" : name ?? code;
    }

    public Role? Role(string key) => roles.GetValueOrDefault(key);

    /// <summary>The posts a person may use on the day: the own ones first, then those of people who are away.</summary>
    public IReadOnlyList<CallerPost> PostsOf(string userId, DateOnly day) =>
    [
        .. Of(postsOfUser, userId).Where(post => post.IsValidOn(day)).Select(post => new CallerPost(post.RoleKey, post.AreaCode)),
        .. Of(postsOfSubstitute, userId).Where(post => post.IsValidOn(day) && post.IsSubstitutedOn(day))
            .Select(post => new CallerPost(post.RoleKey, post.AreaCode, post.UserId)),
    ];

    /// <summary>The areas of the posts a person holds on the day or will hold.</summary>
    public IEnumerable<string> AreasOf(string userId, DateOnly day) =>
        Of(postsOfUser, userId).Where(post => post.ValidTo is null || post.ValidTo > day).Select(post => post.AreaCode);

    /// <summary>Ids of the open accounts that hold the role for an area that contains the code, in a stable order.</summary>
    public IReadOnlyList<string> Holders(string role, string areaCode, DateOnly day) =>
    [
        .. Of(postsOfRole, role).Where(post => post.IsValidOn(day) && AreaCodes.Contains(post.AreaCode, areaCode) && accounts.ContainsKey(post.UserId))
            .Select(post => post.UserId).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Ids of the open accounts that hold the role for the area, an area above it or one inside it.</summary>
    public IReadOnlyList<string> AllHolders(string role, string areaCode, DateOnly day) =>
    [
        .. Of(postsOfRole, role).Where(post => post.IsValidOn(day) && accounts.ContainsKey(post.UserId)
                && (AreaCodes.Contains(post.AreaCode, areaCode) || AreaCodes.Contains(areaCode, post.AreaCode)))
            .Select(post => post.UserId).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The areas in which somebody holds a post on the day.</summary>
    public IEnumerable<string> PostAreas(DateOnly day) =>
        postsOfUser.Values.SelectMany(posts => posts).Where(post => post.IsValidOn(day)).Select(post => post.AreaCode).Distinct();

    static Post[] Of(FrozenDictionary<string, Post[]> posts, string key) => posts.GetValueOrDefault(key) ?? [];

    static FrozenDictionary<string, Post[]> GroupBy(IEnumerable<Post> posts, Func<Post, string?> key) =>
        posts.Where(post => key(post) is not null).GroupBy(post => key(post)!).ToFrozenDictionary(group => group.Key, group => group.OrderBy(post => post.Id).ToArray());
}
