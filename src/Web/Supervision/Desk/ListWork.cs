using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The work items behind a figure, page by page in the order they were opened, each page by due time.</summary>
internal sealed class ListWork(CaseFlowDb db, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    public async Task<(IReadOnlyList<DeskLine> Rows, string? Next)> Page(DeskListQuery query, AreaScope scope, DeskMoment moment, CancellationToken ct)
    {
        var isDone = query.Figure is "LateDone" or "DoneToday";
        var rows = Of(Narrow(db.Set<WorkItem>().AsNoTracking().In(scope, item => item.CaseArea), query, isDone), query.Figure, moment);
        if (long.TryParse(query.After, out var last)) rows = rows.Where(item => item.Id > last);
        var found = await rows.OrderBy(item => item.Id).Take(ListItems.Size + 1).ToListAsync(ct);
        var shown = found.Take(ListItems.Size).ToList();
        return ([.. shown.OrderBy(item => item.SortAt).Select(item => Line(item, moment))],
            found.Count > ListItems.Size ? shown[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static IQueryable<WorkItem> Of(IQueryable<WorkItem> items, string figure, DeskMoment moment)
    {
        var (now, soon, today, since) = (moment.Now, moment.Now.AddDays(moment.WarningDays), DeskDays.Start(moment.Today), DeskDays.Start(moment.Since));
        return figure switch
        {
            "LateDone" => items.Where(item => item.Status == WorkItemStatus.Done && item.DoneAt >= since && item.DoneAt >= item.DueAt),
            "DoneToday" => items.Where(item => item.Status == WorkItemStatus.Done && item.DoneAt >= today),
            "Overdue" => items.Where(item => item.Status == WorkItemStatus.Open && item.SortAt <= now),
            "Soon" => items.Where(item => item.Status == WorkItemStatus.Open && item.SortAt > now && item.SortAt < soon),
            _ => items.Where(item => item.Status == WorkItemStatus.Open),
        };
    }

    private IQueryable<WorkItem> Narrow(IQueryable<WorkItem> items, DeskListQuery query, bool isDone)
    {
        if (query.Campaign is { } campaign) items = DeskCampaign.Of(items, db, campaign);
        if (query.Key is not { } key || query.By == DeskGrouping.Area) return items;
        var who = key.Length == 0 ? null : key;
        if (query.By == DeskGrouping.Unit && key.Split('|') is [var organ, var role])
            return items.Where(item => item.OrganArea == organ && (item.Role ?? "") == role);
        return isDone ? items.Where(item => item.DoneBy == who) : items.Where(item => item.Assignee == who);
    }

    private DeskLine Line(WorkItem item, DeskMoment moment) => new(
        item.Id, $"/work-items/{item.Id}", item.CaseSubject, item.CaseNumber, organisation.Current.NameOf(item.CaseArea), item.Title,
        $"{organisation.Current.NameOf(item.OrganArea)} {(item.Role is null ? "" : organisation.Current.Role(item.Role)?.Name)}".Trim(), item.DoneByName ?? item.AssigneeName,
        item.DueAt is { } due ? ChinaTime.DateOf(due.AddTicks(-1)) : null, Lamp(item, moment), texts["Work_" + item.Status], item.Urged, item.Status == WorkItemStatus.Open);

    private static string Lamp(WorkItem item, DeskMoment moment) => item switch
    {
        { DueAt: null } => "None",
        { Status: WorkItemStatus.Done } => item.DoneAt >= item.DueAt ? "GreyRed" : "Green",
        _ => item.DueAt <= moment.Now ? "Red" : item.DueAt < moment.Now.AddDays(moment.WarningDays) ? "Yellow" : "Green",
    };
}
