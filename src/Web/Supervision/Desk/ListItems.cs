using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The items behind a figure, the most urgent first.</summary>
internal sealed class ListItems(CaseFlowDb db, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    public const int Size = 50;

    private static readonly DateOnly Last = new(9999, 12, 31);
    private static readonly ItemState[] Ended = [ItemState.Explained, ItemState.Closed, ItemState.Merged, ItemState.Withdrawn];

    public async Task<(IReadOnlyList<DeskLine> Rows, string? Next)> Page(DeskListQuery query, AreaScope scope, DeskMoment moment, CancellationToken ct)
    {
        var rows = Of(Narrow(db.Set<RectificationItem>().AsNoTracking().In(scope, item => item.AreaCode), query), query.Figure, moment);
        if (ListCursor.Read(query.After) is { } last)
            rows = rows.Where(item => (item.DueOn ?? Last) > last.Day || ((item.DueOn ?? Last) == last.Day && item.Id > last.Id));
        var found = await rows.OrderBy(item => item.DueOn ?? Last).ThenBy(item => item.Id).Take(Size + 1).ToListAsync(ct);
        var shown = found.Take(Size).ToList();
        var urged = await Urged(shown, ct);
        return ([.. shown.Select(item => Line(item, moment, urged.GetValueOrDefault(item.Id)))],
            found.Count > Size ? new ListCursor(shown[^1].DueOn ?? Last, shown[^1].Id).ToString() : null);
    }

    private static IQueryable<RectificationItem> Of(IQueryable<RectificationItem> items, string figure, DeskMoment moment)
    {
        var (today, until) = (moment.Today, moment.SoonUntil);
        return figure switch
        {
            "LateDone" => items.Where(item => item.IsLate && (item.State == ItemState.Explained || item.State == ItemState.Closed)),
            "DoneToday" => items.Where(item => item.State == ItemState.Closed && item.ClosedOn == today),
            "Unclosed" => items.Where(item => item.State != ItemState.Closed && item.State != ItemState.Merged && item.State != ItemState.Withdrawn && item.CloseBy < today),
            "Overdue" => Open(items).Where(item => item.IsLate || item.DueOn < today),
            "Soon" => Open(items).Where(item => !item.IsLate && item.DueOn >= today && item.DueOn <= until),
            _ => Open(items),
        };
    }

    private static IQueryable<RectificationItem> Open(IQueryable<RectificationItem> items) => items.Where(item => !Ended.Contains(item.State));

    private static IQueryable<RectificationItem> Narrow(IQueryable<RectificationItem> items, DeskListQuery query)
    {
        if (query.Campaign is { } campaign) items = items.Where(item => item.CampaignId == campaign);
        if (query.Key is not { } key || query.By == DeskGrouping.Area) return items;
        var who = key.Length == 0 ? null : key;
        return query.By switch
        {
            DeskGrouping.Unit => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var organ) ? items.Where(item => item.OrganId == organ) : items.Where(item => item.OrganId == null),
            DeskGrouping.Leader => items.Where(item => item.LeaderId == who),
            _ => items.Where(item => item.PersonId == who),
        };
    }

    private async Task<Dictionary<long, int>> Urged(List<RectificationItem> items, CancellationToken ct)
    {
        var ids = items.Select(item => item.Id).ToList();
        return await db.Set<WorkItem>().Where(work => work.Status == WorkItemStatus.Open && ids.Contains(work.CaseId))
            .GroupBy(work => work.CaseId).ToDictionaryAsync(group => group.Key, group => group.Sum(work => work.Urged), ct);
    }

    private DeskLine Line(RectificationItem item, DeskMoment moment, int urged) => new(
        item.Id, $"/rectification/{item.Id}", item.Subject, item.Number, organisation.Current.NameOf(item.AreaCode), item.Problem, item.OrganName, item.PersonName, item.DueOn,
        ItemLamp.Of(item.State, item.IsLate, item.DueOn, moment), texts["State_" + item.State], urged, !Ended.Contains(item.State));
}
