using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>A page of items; next is the key of the page after it.</summary>
public sealed record ItemList(IReadOnlyList<ItemRow> Items, string? Next);

/// <summary>Lists items of the caller's areas, newest first, page by page.</summary>
public sealed class FindItems(CaseFlowDb db, Caller caller, ItemLamps lamps, ItemWords words, Explanations explanations)
{
    private const int AtOnce = 500;

    public async Task<ItemList> Run(ItemFilter filter, CancellationToken ct)
    {
        var size = Math.Clamp(filter.Size, 1, ItemFilter.MaxSize);
        var rows = await Page(filter, size + 1, filter.After, ct);
        var shown = await words.Rows([.. rows.Take(size)], explanations, ct);
        return new(shown, rows.Count > size ? rows[size - 1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Every item of the filter, a few hundred at a time, for files.</summary>
    public async IAsyncEnumerable<ItemRow> All(ItemFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        long? after = null;
        while (await Page(filter, AtOnce, after, ct) is { Count: > 0 } rows)
        {
            foreach (var row in await words.Rows(rows, explanations, ct)) yield return row;
            after = rows[^1].Id;
        }
    }

    private Task<List<RectificationItem>> Page(ItemFilter filter, int size, long? after, CancellationToken ct)
    {
        var found = Matching(filter);
        if (after is { } last) found = found.Where(item => item.Id < last);
        return found.OrderByDescending(item => item.Id).Take(size).ToListAsync(ct);
    }

    private IQueryable<RectificationItem> Matching(ItemFilter filter)
    {
        var found = db.Set<RectificationItem>().AsNoTracking().In(AreaScope.Of(caller).Within(filter.Area), item => item.AreaCode);
        if (filter.Source is { } source) found = found.Where(item => item.Source == source);
        if (filter.Batch is { } batch) found = found.Where(item => item.Batch == batch);
        if (filter.Category is { } category) found = found.Where(item => item.Category == category);
        if (filter.State is { } state) found = found.Where(item => item.State == state);
        if (filter.Unit is { } unit) found = found.Where(item => item.OrganName != null && item.OrganName.Contains(unit));
        if (filter.Leader is { } leader) found = found.Where(item => item.LeaderId == leader || (item.LeaderName != null && item.LeaderName.Contains(leader)));
        if (filter.Person is { } person) found = found.Where(item => item.PersonId == person || (item.PersonName != null && item.PersonName.Contains(person)));
        if (filter.DueFrom is { } from) found = found.Where(item => item.DueOn >= from);
        if (filter.DueTo is { } to) found = found.Where(item => item.DueOn <= to);
        if (filter.Campaign is { } campaign) found = found.Where(item => item.CampaignId == campaign);
        if (filter.Inspection is { } inspection) found = found.Where(item => item.InspectionId == inspection);
        if (filter.Text is { } text) found = found.Where(item => item.Problem.Contains(text) || item.Subject.Contains(text) || item.Number == text || item.SourceKey == text);
        if (filter.Overdue) found = Unclosed(found);
        return filter.Lamp is { } lamp ? found.Where(lamps.Showing(lamp, filter.Area ?? caller.Posts.Select(post => post.Area).FirstOrDefault() ?? "")) : found;
    }

    private IQueryable<RectificationItem> Unclosed(IQueryable<RectificationItem> items)
    {
        var today = lamps.Today;
        return items.Where(item => item.State != ItemState.Closed && item.State != ItemState.Merged && item.State != ItemState.Withdrawn && item.CloseBy < today);
    }
}
