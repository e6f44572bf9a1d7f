using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Inspections;

/// <summary>
/// Who plans, who sees, who visits. The area inspected sees nothing of it: planners and heads see what their own office or one below it inspects, inspectors
/// what they visit.
/// </summary>
static class InspectionRights
{
    /// <summary>Roles that plan, draw and end.</summary>
    public static readonly IReadOnlyList<string> Planners = Rights.RolesOf(Rights.PlansInspections);

    /// <summary>Roles that see results besides the planners.</summary>
    public static readonly IReadOnlyList<string> Readers = [.. Planners, "CountyApprover", "TownshipHead"];

    public static bool Plans(this Caller caller, string office) => Planners.Any(role => caller.Holds(role, office));

    public static bool ReadsInspections(this Caller caller, string office) => Readers.Any(role => caller.Holds(role, office));

    /// <summary>The offices whose inspections the caller reads.</summary>
    public static AreaScope Offices(this Caller caller) => AreaScope.Of(caller.Posts.Where(post => Readers.Contains(post.Role)).Select(post => post.Area));

    /// <summary>The post by which the caller may plan an inspection of the area: the lowest one that covers it.</summary>
    public static string? OfficeFor(this Caller caller, string area) => caller.Posts.Where(post => Planners.Contains(post.Role) && AreaCodes.Contains(post.Area, area))
        .Select(post => post.Area).OrderByDescending(code => AreaCodes.Prefix(code).Length).FirstOrDefault();
}
