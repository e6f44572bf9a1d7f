using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>转办, 委派 and 加签: another person handles the item, handles it for the caller, or must act too.</summary>
public sealed class HandOver(ItemAct acts, OrganisationDirectory organisation, IIdSource ids)
{
    public Task<Result<ActAnswer>> Transfer(long id, HandOverInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Transfer, input.Revision, (file, now) => Give(file, now, input, request, "transferred", delegatedFrom: null), ct);

    public Task<Result<ActAnswer>> Delegate(long id, HandOverInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Delegate, input.Revision, (file, now) => Give(file, now, input, request, "delegated", request.Caller.UserId), ct);

    public Task<Result<ActAnswer>> AddSigner(long id, HandOverInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.AddSigner, input.Revision, (file, _) => Add(file, input, request), ct);

    private Result<CaseAct> Add(CaseFile file, HandOverInput input, ActRequest request)
    {
        var found = Find(file.Item, input, request.Caller, mustHoldPost: false);
        if (!found.IsDone) return found.Refusal;
        var person = found.Value;
        var told = new ValueMap { ["act"] = "add-signer", ["user"] = person.Id, ["actor"] = request.Caller.UserId };
        return new CaseAct("signer-added")
        {
            InstanceId = file.Item.InstanceId, Resumption = new ResumeBookmark(file.Item.Id, told), ActivityId = file.Item.ActivityId,
            Changed = file.Item with { Revision = file.Item.Revision + 1 }, Details = ItemAct.Details(("user", person.Id), ("name", person.DisplayName), ("reason", input.Reason)),
        };
    }

    private Result<CaseAct> Give(CaseFile file, DateTimeOffset now, HandOverInput input, ActRequest request, string kind, string? delegatedFrom)
    {
        var item = file.Item;
        // Whoever gives away what is not theirs says why.
        var isOverseen = WorkItemPolicy.PostFor(item, request.Caller) is null;
        if (isOverseen && string.IsNullOrWhiteSpace(input.Reason)) return Refusal.Invalid("reason", "Required", acts.Texts["reason.required"]);
        var found = Find(item, input, request.Caller, mustHoldPost: delegatedFrom is null);
        if (!found.IsDone) return found.Refusal;
        var person = found.Value;
        if (WorkItemPolicy.BarredBy(file, item, person.Id) is { } step) return Refusal.Invalid("user", "MakerChecker", acts.Texts["user.maker-checker", person.DisplayName, step]);
        return new CaseAct(kind)
        {
            Changed = item with { Assignee = person.Id, AssigneeName = person.DisplayName, DelegatedFrom = delegatedFrom, Revision = item.Revision + 1 },
            Details = ItemAct.Details(("user", person.Id), ("name", person.DisplayName), ("reason", input.Reason)),
            Rows = isOverseen ? commit => commit.Messages.AddRange(Words(item, person.Id, input.Reason, now)) : null,
        };
    }

    // Neither of the two asked for it, so both are told.
    private IEnumerable<Message> Words(WorkItem item, string to, string? reason, DateTimeOffset now)
    {
        yield return Word(item, to, "reassigned-to", reason, now);
        if (item.Assignee is { } before && before != to) yield return Word(item, before, "reassigned-from", reason, now);
    }

    private Message Word(WorkItem item, string user, string template, string? reason, DateTimeOffset now) => new()
    {
        Id = ids.Next(), CaseId = item.CaseId, CaseArea = item.CaseArea, ActivityId = item.ActivityId, Kind = "Notice", UserId = user, Audience = item.Role, Template = template,
        Arguments = ValueJson.ToPlainText(new ValueMap { ["item"] = item.Id, ["title"] = item.Title, ["reason"] = reason }), At = now,
    };

    private Result<CallerAccount> Find(WorkItem item, HandOverInput input, Caller caller, bool mustHoldPost)
    {
        if (string.IsNullOrWhiteSpace(input.User)) return Refusal.Invalid("user", "Required", acts.Texts["user.required"]);
        if ((organisation.Account(input.User) ?? organisation.Current.AccountNamed(input.User)) is not { } person)
            return Refusal.Invalid("user", "Unknown", acts.Texts["user.unknown"]);
        if (person.Id == caller.UserId) return Refusal.Invalid("user", "Self", acts.Texts["user.self"]);
        var fits = organisation.PostsOf(person.Id).Any(post => AreaCodes.Contains(post.Area, item.OrganArea) && (!mustHoldPost || item.Role is null || post.Role == item.Role));
        return fits ? person : Refusal.Invalid("user", "NoPost", acts.Texts["user.no-post", person.DisplayName]);
    }
}
