using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Organisation;

/// <param name="Today">The day in China on which the posts hold; follows the simulated clock.</param>
/// <param name="Areas">The top areas of the caller's data scope.</param>
public sealed record MeContract(
    string Id, string UserName, string DisplayName, DateOnly Today, IReadOnlyList<PostContract> Posts, IReadOnlyList<AreaContract> Areas);

/// <param name="OnBehalfOf">The name of the absent holder when the caller stands in.</param>
public sealed record PostContract(string Role, string RoleName, string AreaCode, string AreaName, string Level, string? OnBehalfOf)
{
    public static PostContract Of(CallerPost post, OrganisationSnapshot organisation)
    {
        var role = organisation.Role(post.Role);
        var onBehalfOf = post.OnBehalfOf is { } id ? organisation.Account(id)?.DisplayName ?? id : null;
        return new(post.Role, role?.Name ?? post.Role, post.Area, organisation.Area(post.Area)?.Name ?? post.Area, role?.Level ?? "", onBehalfOf);
    }
}

public sealed record AreaContract(string Code, string Name, string Level)
{
    public static AreaContract Of(string code, OrganisationSnapshot organisation) =>
        new(code, organisation.Area(code)?.Name ?? code, AreaPaths.LevelOf(code).ToString());
}

public sealed record PasswordContract(string? Password);

public sealed record EndContract(DateOnly? On);

public sealed record Created<T>(T Id);
