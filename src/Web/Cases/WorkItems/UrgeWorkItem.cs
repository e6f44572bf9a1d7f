using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>催办: counts on the item and leaves word with its handler.</summary>
public sealed class UrgeWorkItem(ItemAct acts, OrganisationDirectory organisation, IIdSource ids)
{
    public Task<Result<ActAnswer>> Run(long id, ReasonInput input, ActRequest request, CancellationToken ct) =>
        acts.Run(id, request, WorkItemAction.Urge, revision: null, (file, now) =>
        {
            var item = file.Item;
            // The revision stays: urging must not make the handler's open form stale.
            return new CaseAct("urged")
            {
                Changed = item with { Urged = item.Urged + 1 }, Details = ItemAct.Details(("reason", input.Reason)),
                Rows = commit => commit.Messages.AddRange(Handlers(item).Select(user => Message(item, user, input, now))),
            };
        }, ct);

    // In a queue everybody is told who could take it.
    private IReadOnlyList<string> Handlers(WorkItem item) => item switch
    {
        { Assignee: { } assignee } => [assignee],
        { Role: { } role } => organisation.Holders(item.Level, role, item.OrganArea),
        _ => [],
    };

    private Message Message(WorkItem item, string user, ReasonInput input, DateTimeOffset now) => new()
    {
        Id = ids.Next(), CaseId = item.CaseId, CaseArea = item.CaseArea, ActivityId = item.ActivityId, Kind = "Urge", UserId = user, Audience = item.Role,
        Template = "urge",
        Arguments = ValueJson.ToPlainText(new ValueMap { ["item"] = item.Id, ["title"] = item.Title, ["reason"] = input.Reason }), At = now,
    };
}
