using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures;

/// <summary>Who may do what to procedures: a county's administrators their county's definitions (U-052), what is shipped only who has every county.</summary>
public sealed class ProcedureRights(Caller caller, OrganisationDirectory organisation, IStringLocalizer<ProcedureTexts> texts)
{
    public Caller Caller => caller;

    /// <summary>Whether the caller works on procedures at all and so sees drafts.</summary>
    public bool Edits => caller.Posts.Any(post => post.Role is Rights.ProcedureAdmin or Rights.ProcedureReviewer);

    /// <summary>The area of the caller's post as procedure administrator; null without one.</summary>
    public string? AdminArea => caller.Posts.FirstOrDefault(post => post.Role == Rights.ProcedureAdmin)?.Area;

    /// <summary>Whether the row may be shown: it touches the caller's areas, and a draft is for those who edit.</summary>
    public bool Sees(ProcedureVersion version) =>
        (Edits || !version.IsOpen) && (version.Places.Any(Touches) || (Edits && Touches(version.AreaCode)));

    /// <summary>Refuses whoever does not hold the role for the whole scope.</summary>
    public Refusal? Refuse(string role, string scope)
    {
        if (RefuseRole(role) is { } refusal) return refusal;
        return Covers(role, scope) ? null : Refusal.Forbidden("not-your-area", texts["NotYourArea", AreaName(scope)]);
    }

    /// <summary>Refuses whoever does not hold the role anywhere.</summary>
    public Refusal? RefuseRole(string role) => caller.Posts.All(post => post.Role != role)
        ? Refusal.Forbidden("role-missing", texts["RoleMissing", organisation.Current.Role(role)?.Name ?? role]) : null;

    public string AreaName(string scope) => scope == ProcedureVersion.Everywhere ? texts["Everywhere"] : organisation.Current.Area(scope)?.Name ?? scope;

    bool Touches(string area) => caller.Posts.Any(post => AreaCodes.Contains(area, post.Area) || AreaCodes.Contains(post.Area, area));

    bool Covers(string role, string scope) => scope == ProcedureVersion.Everywhere
        ? organisation.Current.Areas.Where(area => area.Level == AreaLevel.County).All(county => caller.Holds(role, county.Code))
        : caller.Holds(role, scope);
}
