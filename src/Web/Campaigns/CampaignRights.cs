using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Campaigns;

/// <summary>Who drafts, who lets it run, and who sees it.</summary>
static class CampaignRights
{
    public static readonly IReadOnlyList<string> Drafters = ["CountyAuditor", Rights.ProcedureAdmin], Launchers = ["CountyApprover", Rights.Supervisor];

    public static bool Drafts(this Caller caller, string area) => Drafters.Any(role => caller.Holds(role, area));

    public static bool Launches(this Caller caller, string area) => Launchers.Any(role => caller.Holds(role, area));

    /// <summary>What is only planned concerns those who plan it and those who let it run.</summary>
    public static bool SeesDraft(this Caller caller, string area) => caller.Drafts(area) || caller.Launches(area);

    /// <summary>An area sees the campaigns of the areas above it, because it takes part in them, and those below.</summary>
    public static bool SeesCampaign(this Caller caller, string area) => caller.Posts.Any(post => AreaCodes.Contains(post.Area, area) || AreaCodes.Contains(area, post.Area));

    /// <summary>A node is ticked off by an office that handles work for the area; villages do not tick for their township.</summary>
    public static bool Ticks(this Caller caller, string area) => caller.Handles(area);
}
