using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>An account that may visit.</summary>
public sealed record InspectorChoice(string UserId, string Name, string UserName, string Post);

/// <summary>
/// Who may visit households of an area: people of townships and above who handle cases or supervise. People of villages answer for the households there, so
/// none of them visits at home; maker and checker are never one (U-091).
/// </summary>
public sealed class InspectionPeople(OrganisationDirectory organisation, TimeProvider clock)
{
    public string? NameOf(string userId) => organisation.Account(userId)?.DisplayName;

    /// <summary>The account by id or user name.</summary>
    public string? Resolve(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : organisation.Account(text.Trim())?.Id ?? organisation.Current.AccountNamed(text.Trim())?.Id;

    /// <summary>Everybody who may visit somewhere in the area, by name.</summary>
    public IReadOnlyList<InspectorChoice> For(IReadOnlyList<string> areas) =>
    [
        .. organisation.Current.Roles.Where(role => Visits(role.Key))
            .SelectMany(role => areas.SelectMany(area => organisation.Current.AllHolders(role.Key, area, clock.ChinaToday))).Distinct()
            .Where(user => areas.Any(area => Fits(user, area))).Select(Choice).OrderBy(person => person.Post, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether one of the person's posts reaches into the area and stands above the villages.</summary>
    public bool Fits(string userId, string area) => Posts(userId).Any(post => AreaCodes.Contains(post.Area, area) || AreaCodes.Contains(area, post.Area));

    /// <summary>Whether the person may visit a household that lives there.</summary>
    public bool Reaches(string userId, string area) => Posts(userId).Any(post => AreaCodes.Contains(post.Area, area));

    /// <summary>Whether the person answers for households there: by a post of the village or a group of it.</summary>
    public bool AnswersFor(string userId, string area) => organisation.Current.PostsOf(userId, clock.ChinaToday)
        .Any(post => Rights.Handles(post.Role) && AreaPaths.LevelOf(post.Area) >= AreaLevel.Village && AreaCodes.Contains(post.Area, area));

    private IEnumerable<CallerPost> Posts(string userId) => organisation.Account(userId) is null ? [] : organisation.Current.PostsOf(userId, clock.ChinaToday)
        .Where(post => post.OnBehalfOf is null && Visits(post.Role) && AreaPaths.LevelOf(post.Area) <= AreaLevel.Township);

    private static bool Visits(string role) => Rights.Handles(role) || role == Rights.Supervisor;

    private InspectorChoice Choice(string user)
    {
        var (account, post, now) = (organisation.Account(user), Posts(user).First(), organisation.Current);
        return new(user, account?.DisplayName ?? user, account?.UserName ?? "", $"{now.NameOf(post.Area)} {now.Role(post.Role)?.Name ?? post.Role}");
    }
}
