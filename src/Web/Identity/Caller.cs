using CaseFlow.Web.Data;

namespace CaseFlow.Web.Identity;

/// <summary>Who acts now. A scoped service: filled from the sign-in, its posts from a cache, never from SQL per act.</summary>
/// <param name="UserId">The account's id, as kept in history and in the engine's state.</param>
/// <param name="Name">The name as printed in records.</param>
/// <param name="Posts">The posts valid today, those of absent colleagues included.</param>
/// <param name="Culture">zh-CN or en.</param>
/// <param name="Ip">The address of the device, for the audit.</param>
public sealed record Caller(string UserId, string Name, IReadOnlyList<CallerPost> Posts, string Culture, string? Ip = null)
{
    /// <summary>The actor of timers and other acts without a person.</summary>
    public static Caller System { get; } = new("system", "系统", [], "zh-CN") { IsOutsidePosts = true };

    /// <summary>Somebody of the public who objects to a notice; the act itself says what that person may touch.</summary>
    public static Caller Public(string culture, string? ip) => new("public", "公众", [], culture, ip) { IsOutsidePosts = true };

    /// <summary>Whether the caller acts without posts, so that areas do not limit the act.</summary>
    public bool IsOutsidePosts { get; private init; }

    /// <summary>Whether the caller has a post that handles cases in the area; supervisors and administrators only look.</summary>
    public bool Handles(string area) => Posts.Any(post => Rights.Handles(post.Role) && AreaCodes.Contains(post.Area, area));

    /// <summary>Whether one of the posts has the role at the area or above it.</summary>
    public bool Holds(string role, string area) => PostFor(role, area) is not null;

    /// <summary>The post by which the caller may act in the role; the own post goes before one held for a colleague.</summary>
    public CallerPost? PostFor(string role, string area)
    {
        CallerPost? substitute = null;
        // By place: asked several times in every act, and a list behind an interface makes an object to be walked.
        for (var place = 0; place < Posts.Count; place++)
        {
            var post = Posts[place];
            if (post.Role != role || !AreaCodes.Contains(post.Area, area)) continue;
            if (post.OnBehalfOf is null) return post;
            substitute ??= post;
        }

        return substitute;
    }

    /// <summary>Whether the area lies in the caller's data scope: the union of the subtrees of the posts.</summary>
    public bool Sees(string area)
    {
        for (var place = 0; place < Posts.Count; place++)
            if (AreaCodes.Contains(Posts[place].Area, area)) return true;
        return false;
    }
}

/// <summary>A role at an area.</summary>
/// <param name="OnBehalfOf">The absent holder's user id when the caller stands in.</param>
public sealed record CallerPost(string Role, string Area, string? OnBehalfOf = null);
