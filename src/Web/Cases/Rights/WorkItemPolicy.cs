using System.Globalization;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Activities.Notices;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Rights;

/// <summary>The one place that decides who may do what to a work item, and says why not.</summary>
public sealed class WorkItemPolicy(IStringLocalizer<CaseTexts> texts, OrganisationDirectory organisation)
{
    /// <summary>Every action with the reason why one is not open to the caller, for buttons and programs.</summary>
    public IReadOnlyList<OfferedAction> Offer(CaseFile file, WorkItem item, Caller caller, DateTimeOffset now) =>
    [
        .. WorkItemActions.All.Select(action => (Action: action, Refusal: Check(file, item, caller, action, now)))
            .Select(one => new OfferedAction(one.Action.Key(), one.Refusal is null, one.Refusal?.Message)),
    ];

    /// <summary>Why the caller may not do it; null when the caller may.</summary>
    public Refusal? Check(CaseFile file, WorkItem item, Caller caller, WorkItemAction action, DateTimeOffset now)
    {
        if (action == WorkItemAction.Withdraw) return CheckWithdraw(file, item, caller);
        if (WhyNotOpen(item, caller) is { } closed) return closed;
        if (!IsOffered(file, item, action)) return Refusal.Forbidden("not-offered", texts["not-offered"]);
        return action switch
        {
            WorkItemAction.Claim => CheckClaim(file, item, caller),
            WorkItemAction.Release => item.Assignee is null ? Refusal.Conflict("not-assigned", texts["item.not-assigned"]) : WhyNotHandler(file, item, caller),
            WorkItemAction.Urge => CheckUrge(file, item, caller),
            WorkItemAction.Complete => WhyNotHandler(file, item, caller) ?? WhyTooEarly(file, item, caller, now),
            WorkItemAction.Transfer or WorkItemAction.Return when Oversees(item, caller) => null,
            _ => WhyNotHandler(file, item, caller),
        };
    }

    /// <summary>The post by which the caller handles the item; it names the colleague the caller stands in for.</summary>
    public static CallerPost? PostFor(WorkItem item, Caller caller) => item switch
    {
        { Assignee: { } assignee } when assignee == caller.UserId => new(item.Role ?? "", item.OrganArea),
        { Assignee: not null } => SubstitutePost(item, caller),
        { Role: { } role } => caller.PostFor(role, item.OrganArea),
        _ => AnyPost(item, caller),
    };

    private static CallerPost? SubstitutePost(WorkItem item, Caller caller) => caller.Posts.FirstOrDefault(post => post.OnBehalfOf == item.Assignee && Fits(post, item));

    private static CallerPost? AnyPost(WorkItem item, Caller caller) =>
        caller.Posts.FirstOrDefault(post => Identity.Rights.Handles(post.Role) && AreaCodes.Contains(post.Area, item.OrganArea));

    /// <summary>Whether the caller supervises the area of the item: such a caller hands work on or sends it back, and never does it (U-065).</summary>
    public static bool Oversees(WorkItem item, Caller caller) => caller.Posts.Any(post =>
        post.Role == Identity.Rights.Supervisor && AreaCodes.Contains(post.Area, item.OrganArea) && AreaCodes.Contains(post.Area, item.CaseArea));

    /// <summary>The step whose doing bars the person from doing the item too; null when nothing does.</summary>
    public static string? BarredBy(CaseFile file, WorkItem item, string? user)
    {
        if (user is null || item.NotSameActorAs.Length == 0 || !file.Has(item.InstanceId)) return null;
        var actors = file.StateOf(item.InstanceId).Actors;
        return item.NotSameActorAs.Split(' ').FirstOrDefault(step => actors.TryGetValue(step, out var actor) && actor == user) is { } found
            ? file.GraphOf(item.InstanceId).Find(found)?.DisplayName ?? found : null;
    }

    private Refusal? WhyNotOpen(WorkItem item, Caller caller) => item.Status switch
    {
        WorkItemStatus.Done => Refusal.Conflict("done", texts["item.done", item.DoneByName ?? item.DoneBy ?? "", Time(item.DoneAt), Label(item.Outcome, caller)]),
        WorkItemStatus.Withdrawn => Refusal.Conflict("withdrawn", texts["item.withdrawn", Time(item.DoneAt), item.Opinion ?? ""]),
        _ => null,
    };

    private Refusal? CheckClaim(CaseFile file, WorkItem item, Caller caller)
    {
        if (item.Assignee == caller.UserId) return Refusal.Conflict("own", texts["item.own"]);
        if (item.Assignee is not null) return Refusal.Conflict("claimed", texts["item.claimed", item.AssigneeName ?? item.Assignee]);
        return WhyNotHandler(file, item, caller);
    }

    private Refusal? WhyNotHandler(CaseFile file, WorkItem item, Caller caller)
    {
        if (PostFor(item, caller) is null)
            return item.Assignee is { } assignee
                ? Refusal.Forbidden("assigned", texts["item.assigned", item.AssigneeName ?? assignee])
                : Refusal.Forbidden("post", texts["post.missing", RoleName(item.Role), organisation.Current.NameOf(item.OrganArea)]);
        return WhySameActor(file, item, caller);
    }

    // Maker ≠ checker is a rule of the case, not of the role: whoever did one of the named steps may not do this one, nor may a substitute in that name (U-091).
    private Refusal? WhySameActor(CaseFile file, WorkItem item, Caller caller) =>
        item.NotSameActorAs.Length > 0 && (BarredBy(file, item, caller.UserId) ?? BarredBy(file, item, PostFor(item, caller)?.OnBehalfOf)) is { } step
            ? Refusal.Forbidden("maker-checker", texts["maker-checker", step]) : null;

    private Refusal? WhyTooEarly(CaseFile file, WorkItem item, Caller caller, DateTimeOffset now)
    {
        if (item.Kind != "Closing" || !long.TryParse(item.Subject, CultureInfo.InvariantCulture, out var notice)) return null;
        if (PublicNotice(file, item.InstanceId, notice) is not { } progress) return null;
        return NoticeRules.WhyNotClosable(progress, now) is { } reason ? Refusal.Conflict("notice-running", caller.Culture == "en" ? reason.En : reason.Zh) : null;
    }

    private static NoticeProgress? PublicNotice(CaseFile file, long instanceId, long noticeId) =>
        file.Has(instanceId) ? Workflows.Activities.Notices.PublicNotice.ProgressOf(file.StateOf(instanceId), noticeId) : null;

    private Refusal? CheckWithdraw(CaseFile file, WorkItem item, Caller caller)
    {
        if (item.Status != WorkItemStatus.Done) return Refusal.Conflict("open", texts["withdraw.open"]);
        if (file.Case.Status != CaseStatus.Running) return Refusal.Conflict("ended", texts["case.ended"]);
        if (!IsOffered(file, item, WorkItemAction.Withdraw)) return Refusal.Forbidden("not-offered", texts["not-offered"]);
        return item.DoneBy == caller.UserId ? null : Refusal.Forbidden("not-yours", texts["withdraw.not-yours", item.DoneByName ?? item.DoneBy ?? ""]);
    }

    private Refusal? CheckUrge(CaseFile file, WorkItem item, Caller caller)
    {
        var isHigher = caller.Posts.Any(post => Identity.Rights.Handles(post.Role) && post.Area != item.OrganArea && AreaCodes.Contains(post.Area, item.OrganArea));
        return file.Case.StartedBy == caller.UserId || isHigher || caller.Posts.Any(post => post.Role == Identity.Rights.Supervisor)
            ? null : Refusal.Forbidden("urge", texts["urge.no-right"]);
    }

    // Claim and release belong to every queue; the other actions are the definition's to offer.
    private static bool IsOffered(CaseFile file, WorkItem item, WorkItemAction action) =>
        action is WorkItemAction.Claim or WorkItemAction.Release || file.StepOf(item) is not { } step || StepContent.Of(step).Handler.Actions.Contains(action.Key());

    private static bool Fits(CallerPost post, WorkItem item) =>
        AreaCodes.Contains(post.Area, item.OrganArea) && (item.Role is null || post.Role == item.Role);

    private string RoleName(string? role) => role is null ? texts["level.role.any"] : organisation.Current.Role(role)?.Name ?? role;

    private static string Label(string? outcome, Caller caller)
    {
        var label = OutcomeLabels.Of(outcome ?? "Done");
        return caller.Culture == "en" ? label.En : label.Zh;
    }

    private static string Time(DateTimeOffset? at) => at?.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
