using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Data;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>Who may be given an item: people with a post that handles cases and sees its area.</summary>
public sealed class ItemPeople(OrganisationDirectory organisation, TimeProvider clock)
{
    public string? NameOf(string? userId) => userId is null ? null : organisation.Account(userId)?.DisplayName;

    /// <summary>The account by id or user name; what names nobody stays as it is, to be refused with its own words.</summary>
    public string? Resolve(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : organisation.Account(text.Trim())?.Id ?? organisation.Current.AccountNamed(text.Trim())?.Id ?? text.Trim();

    public bool Exists(string userId) => organisation.Account(userId) is not null;

    /// <summary>Whether one of the person's posts of today handles cases and covers the area.</summary>
    public bool Covers(string userId, string area) =>
        organisation.Current.PostsOf(userId, clock.ChinaToday).Any(post => Rights.Handles(post.Role) && AreaCodes.Contains(post.Area, area));

    /// <summary>Everybody who may be given an item somewhere in the areas, by name.</summary>
    public IReadOnlyList<PersonChoice> Within(IReadOnlyList<string> areas) =>
    [
        .. organisation.Current.Roles.Where(role => Rights.Handles(role.Key))
            .SelectMany(role => areas.SelectMany(area => Holders(role.Key, area))).DistinctBy(person => person.UserId).OrderBy(person => person.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<PersonChoice> Holders(string role, string area) =>
        organisation.Current.AllHolders(role, area, clock.ChinaToday)
            .Select(user => new PersonChoice(user, organisation.Account(user)?.DisplayName ?? user, organisation.Account(user)?.UserName ?? ""));
}

public sealed record PersonChoice(string UserId, string Name, string UserName);
