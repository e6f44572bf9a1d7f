using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>Who sets rules: system administrators for their areas; what holds everywhere only who has every county of this server.</summary>
public sealed class StatutoryRuleRights(Caller caller, OrganisationDirectory organisation)
{
    public bool Edits => caller.Posts.Any(post => post.Role == Rights.SystemAdmin);

    public bool Covers(string area) => area == StatutoryRuleRow.Everywhere
        ? organisation.Current.Areas.Where(row => row.Level == AreaLevel.County).All(county => caller.Holds(Rights.SystemAdmin, county.Code))
        : caller.Holds(Rights.SystemAdmin, area);

    /// <summary>Whether the rule binds in the caller's areas or is one of theirs.</summary>
    public bool Sees(StatutoryRuleRow rule) =>
        caller.Posts.Any(post => AreaCodes.Contains(rule.AreaCode, post.Area) || AreaCodes.Contains(post.Area, rule.AreaCode));
}
