using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Inbox;

/// <summary>A work item in the words of its page: organs and roles by name, actions with the reason why not.</summary>
public sealed class ItemWords(Caller caller, OrganisationDirectory directory)
{
    public Caller Caller => caller;

    public WorkItemSheet Describe(WorkItemDetail item, string procedure, int version)
    {
        var organisation = directory.Current;
        var role = item.Role is { } key ? organisation.Role(key)?.Name ?? key : null;
        var complete = item.Actions.First(action => action.Action == "complete");
        return new(
            item.Id, item.CaseId, item.CaseNumber, item.Subject, item.Kind, item.Title, procedure, version, AreaChoices.Path(organisation, item.CaseArea),
            $"{organisation.NameOf(item.OrganArea)} {role}", item.LegalBasis, item.ArrivedAt, item.DueAt, item.DueExplanation, item.Lamp, item.ReturnReason,
            complete.IsAllowed ? null : complete.Reason, item.Revision)
        {
            Form = new(item.Form), Values = item.Values is { } values ? ValueJson.ReadPlain(values) as ValueMap ?? [] : [],
            Outcomes = item.Outcomes, Materials = item.Materials, Assignee = item.Assignee, IsOpen = item.Status == "Open",
            Actions = [.. item.Actions.Where(action => IsWorthShowing(action, item)).Select(action => new ActionOffer(action.Action, action.Reason))],
            ReturnSteps = [.. item.ReturnTargets.Select(target => new ReturnStep(target.ActivityId, target.Title))],
            Colleagues = Colleagues(item),
        };
    }

    // A finished item can only be withdrawn, an open one not yet; claiming is for the queue, putting back for what was claimed.
    private static bool IsWorthShowing(OfferedAction action, WorkItemDetail item) => (item.Status, action.Action) switch
    {
        ("Open", "withdraw") => false,
        ("Open", "claim") => item.Assignee is null,
        ("Open", "release") => item.Assignee is not null && action.IsAllowed,
        ("Open", "return") => item.ReturnTargets.Count > 0,
        ("Open", _) => true,
        ("Done", "withdraw") => action.IsAllowed,
        _ => false,
    };

    private IReadOnlyList<Colleague> Colleagues(WorkItemDetail item) => item.Role is not { } role ? [] :
    [
        .. directory.Holders(item.Level, role, item.OrganArea).Where(id => id != caller.UserId)
            .Select(id => new Colleague(id, directory.Current.Account(id)?.DisplayName ?? id)),
    ];
}
