using Microsoft.AspNetCore.Authorization;

namespace CaseFlow.Web.Identity;

/// <summary>Names of the authorization policies: endpoints and pages that only holders of a role may call.</summary>
public static class Rights
{
    public const string SystemAdmin = "SystemAdmin", ProcedureAdmin = "ProcedureAdmin", ProcedureReviewer = "ProcedureReviewer",
        Supervisor = "Supervisor", EditsProcedures = "EditsProcedures", UsesDesigner = "UsesDesigner", Administers = "Administers", SeesRules = "SeesRules", HandlesPackages = "HandlesPackages", SeesDesk = "SeesDesk", Audits = "Audits", DraftsCampaigns = "DraftsCampaigns", PlansInspections = "PlansInspections";

    /// <summary>Roles that watch over cases and keep the system, and therefore handle none: maker and watcher are never one.</summary>
    static readonly string[] watchers = [Supervisor, ProcedureAdmin, ProcedureReviewer, SystemAdmin];

    /// <summary>Whether holders of the role handle cases.</summary>
    public static bool Handles(string role) => !watchers.Contains(role);

    /// <summary>Every policy with the roles of which the caller needs one.</summary>
    static readonly Dictionary<string, string[]> roles = new()
    {
        [SystemAdmin] = [SystemAdmin],
        [ProcedureAdmin] = [ProcedureAdmin],
        [ProcedureReviewer] = [ProcedureReviewer],
        [Supervisor] = [Supervisor],
        [EditsProcedures] = [ProcedureAdmin, ProcedureReviewer],
        [UsesDesigner] = [ProcedureAdmin, ProcedureReviewer, SystemAdmin, Supervisor],
        [Administers] = [SystemAdmin, ProcedureAdmin, Supervisor],
        [HandlesPackages] = [SystemAdmin, ProcedureAdmin, ProcedureReviewer],
        [SeesDesk] = [Supervisor, "CountyApprover", "CountyAuditor", "TownshipHead"],
        [Audits] = [SystemAdmin, Supervisor],
        [DraftsCampaigns] = ["CountyAuditor", ProcedureAdmin],
        [PlansInspections] = [Supervisor, "CountyAuditor", "TownshipAuditor"],
        [SeesRules] = [SystemAdmin, ProcedureAdmin, ProcedureReviewer, Supervisor],
    };

    /// <summary>The roles of which a policy wants one.</summary>
    public static IReadOnlyList<string> RolesOf(string policy) => roles[policy];

    /// <summary>Whoever is not signed in is refused unless an endpoint says otherwise.</summary>
    internal static void Define(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        foreach (var (policy, keys) in roles) options.AddPolicy(policy, builder => builder.RequireAuthenticatedUser().AddRequirements(new HoldsRole(keys)));
    }
}

/// <summary>Satisfied by a post valid today with one of the roles, at whatever area.</summary>
sealed record HoldsRole(IReadOnlyList<string> Roles) : IAuthorizationRequirement;

sealed class HoldsRoleHandler(ICallerDirectory directory) : AuthorizationHandler<HoldsRole>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HoldsRole requirement)
    {
        var posts = Tickets.UserIdOf(context.User) is { } userId ? directory.PostsOf(userId) : [];
        if (posts.Any(post => requirement.Roles.Contains(post.Role))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
