using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The areas whose figures the caller oversees: those of the posts that open the desk, not of every post the caller holds.</summary>
public static class DeskScope
{
    public static AreaScope Of(Caller caller) => AreaScope.Of(caller.Posts.Where(post => Rights.RolesOf(Rights.SeesDesk).Contains(post.Role)).Select(post => post.Area));

    /// <summary>Where the caller urges, orders and reports; leaders only look.</summary>
    public static AreaScope Supervised(Caller caller) => AreaScope.Of(caller.Posts.Where(post => post.Role == Rights.Supervisor).Select(post => post.Area));
}
