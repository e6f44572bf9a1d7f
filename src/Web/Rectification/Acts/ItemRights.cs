using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Reading;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Acts;

/// <summary>Who may do what with items, said in one place for pages and programs.</summary>
public sealed class ItemRights(TimeProvider clock, IStringLocalizer<RectificationTexts> texts)
{
    /// <summary>The roles that register items by hand or by file; supervisors bring what their inspections find.</summary>
    public static readonly string[] Registrars = ["CountyAuditor", "CountyApprover", "TownshipAuditor", "TownshipHead", Rights.Supervisor];

    // Dividing and joining changes who answers for what, so it is left to those who handle items.
    private static readonly string[] Dividers = ["CountyAuditor", "CountyApprover", "TownshipAuditor"];

    private const string Approver = "CountyApprover";

    public static bool RegistersAnywhere(Caller caller) => caller.Posts.Any(post => Registrars.Contains(post.Role));

    public Refusal? RefuseRegistrar(Caller caller) => RegistersAnywhere(caller) ? null : Refusal.Forbidden("not-a-registrar", texts["NotARegistrar"]);

    public ItemOffers Offers(RectificationItem item, Caller caller) => new(
        Progress(item, caller)?.Message, Extend(item, caller)?.Message, Divide(item, caller)?.Message, Divide(item, caller)?.Message);

    public Refusal? Progress(RectificationItem item, Caller caller)
    {
        if (item.PersonId != caller.UserId && !caller.Posts.Any(post => post.OnBehalfOf is { } absent && absent == item.PersonId))
            return Refusal.Forbidden("not-in-charge", texts["NotInCharge", item.PersonName ?? texts["Nobody"]]);
        return item.State is ItemState.ToSign or ItemState.Rectifying or ItemState.SentBack ? null : Refusal.Conflict("not-now", texts["NoProgressNow", texts[$"State_{item.State}"]]);
    }

    /// <summary>延期 is decided by a county approver who is not in charge of the item.</summary>
    public Refusal? Extend(RectificationItem item, Caller caller)
    {
        if (!caller.Holds(Approver, item.AreaCode)) return Refusal.Forbidden("not-an-approver", texts["NotAnApprover"]);
        if (caller.UserId == item.PersonId || caller.UserId == item.LeaderId || caller.PostFor(Approver, item.AreaCode)?.OnBehalfOf is { } absent && absent == item.PersonId)
            return Refusal.Forbidden("own-item", texts["OwnItem"]);
        return WhyEnded(item);
    }

    public Refusal? Divide(RectificationItem item, Caller caller) =>
        Array.Exists(Dividers, role => caller.Holds(role, item.AreaCode)) ? WhyEnded(item) : Refusal.Forbidden("not-a-divider", texts["NotADivider"]);

    public DateOnly Today => clock.ChinaToday;

    private Refusal? WhyEnded(RectificationItem item) =>
        item.State is ItemState.Explained or ItemState.Closed or ItemState.Merged or ItemState.Withdrawn
            ? Refusal.Conflict("ended", texts["Ended", texts[$"State_{item.State}"]]) : item.IsStarted ? null : Refusal.Conflict("not-started", texts["NotStarted"]);
}
