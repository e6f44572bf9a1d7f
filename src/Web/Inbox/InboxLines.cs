using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Procedures.Library;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inbox;

/// <summary>The rows of the inbox in the words of the page: names instead of codes, and who sent the case here.</summary>
public sealed class InboxLines(CaseFlowDb db, ReadInbox inbox, Caller caller, OrganisationDirectory directory, ProcedureDirectory procedures, Messages.MessageWords words)
{
    public async Task<(IReadOnlyList<InboxLine> Rows, string? Next)> Read(InboxQuery query, CancellationToken ct)
    {
        var page = await inbox.Page(query, caller, ct);
        var senders = await Senders([.. page.Items.Select(row => row.CaseId).Distinct()], ct);
        var isWord = query.View == "copied";
        return ([.. page.Items.Select(row => isWord ? Word(row) : Line(row, senders))], page.Next);
    }

    public Task<InboxCounts> Counts(CancellationToken ct) => inbox.Counts(caller, ct);

    /// <summary>What can be chosen as a filter.</summary>
    public IEnumerable<(string Key, string Title)> Procedures =>
        procedures.Current.DefinitionIds.Select(id => (id, TitleOf(id))).OrderBy(pair => pair.Item2, StringComparer.Ordinal);

    private InboxLine Line(InboxRow row, ILookup<long, Sender> senders) => new(
        row.Id, row.CaseId, row.CaseNumber, row.Subject, row.Title, TitleOf(row.Procedure), AreaChoices.Path(directory.Current, row.CaseArea),
        senders[row.CaseId].Where(sender => sender.ItemId != row.Id && sender.At <= row.ArrivedAt).MaxBy(sender => sender.At)?.Name,
        row.ArrivedAt, row.DueAt, row.Lamp, row.Urged, row.ReturnReason is not null, row.AssigneeName, row.DoneAt, row.Outcome, row.Revision);

    // A message is no work item: the row leads to the case, and the kind stands where the step would.
    private InboxLine Word(InboxRow row) => Line(row, NoSenders) with { Id = null, Step = words.Kind(row.Kind), Handler = null };

    private static readonly ILookup<long, Sender> NoSenders = Array.Empty<Sender>().ToLookup(_ => 0L);

    private string TitleOf(string definitionId) => (procedures.Current.Published(definitionId) ?? procedures.Current.Latest(definitionId))?.Title ?? definitionId;

    private async Task<ILookup<long, Sender>> Senders(List<long> cases, CancellationToken ct) =>
        (await db.Set<WorkItem>().AsNoTracking().Where(item => cases.Contains(item.CaseId) && item.Status == WorkItemStatus.Done)
            .Select(item => new { item.CaseId, Sender = new Sender(item.Id, item.DoneAt, item.DoneByName) }).ToListAsync(ct))
        .ToLookup(row => row.CaseId, row => row.Sender);

    private sealed record Sender(long ItemId, DateTimeOffset? At, string? Name);
}
