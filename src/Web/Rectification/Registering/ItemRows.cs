using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>An item with its place: area and subject of its household, days of its campaign.</summary>
public sealed record PlacedItem(NewItem Item, string Subject, bool IsHouseholdMissing);

/// <summary>Makes rows of items that are to be registered: looks up what they point at, gives ids and numbers.</summary>
public sealed class ItemRows(
    CaseFlowDb db, IdBlocks ids, IWorkflowStore store, ICampaignDays campaigns, ItemPeople people, ItemOrgans organs, OrganisationDirectory organisation, TimeProvider clock)
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<PlacedItem>> Place(IReadOnlyList<NewItem> items, CancellationToken ct)
    {
        var households = await Households([.. items.Select(item => item.HouseholdId).OfType<long>().Distinct()], ct);
        // With a household its area counts, also for the days of the campaign.
        items = [.. items.Select(item => item.HouseholdId is { } id && households.TryGetValue(id, out var home) ? item with { AreaCode = home.Area } : item)];
        var days = await CampaignDays(items, ct);
        var units = await organs.Named([.. items.Where(item => item.OrganId is null).Select(item => item.OrganName?.Trim()).OfType<string>().Distinct()], ct);
        return [.. items.Select(item => Place(WithOrgan(item, units), households, days))];
    }

    // Lists and forms write the name of the organ; the desk counts by the organ itself.
    private static NewItem WithOrgan(NewItem item, IReadOnlyDictionary<string, long> units) =>
        item.OrganId is null && item.OrganName is { } name && units.TryGetValue(name.Trim(), out var organ) ? item with { OrganId = organ } : item;

    private PlacedItem Place(NewItem item, Dictionary<long, (string Area, string Head)> households, Dictionary<(long, string), ItemDays> days)
    {
        string? head = item.HouseholdId is { } id && households.TryGetValue(id, out var home) ? home.Head : null;
        var own = item.CampaignId is { } campaign && days.TryGetValue((campaign, item.AreaCode), out var fixedDays) ? item.Days.Or(fixedDays) : item.Days;
        return new(item with { Days = own }, head ?? (AreaPaths.IsCode(item.AreaCode) ? organisation.Current.NameOf(item.AreaCode) : item.AreaCode), item.HouseholdId is not null && head is null);
    }

    private async Task<Dictionary<long, (string Area, string Head)>> Households(IReadOnlyList<long> wanted, CancellationToken ct)
    {
        Dictionary<long, (string, string)> found = [];
        foreach (var chunk in wanted.Chunk(AtOnce))
        {
            var rows = await db.Set<Household>().AsNoTracking().Where(row => chunk.Contains(row.Id)).Select(row => new { row.Id, row.AreaCode, row.HeadName }).ToListAsync(ct);
            foreach (var row in rows) found[row.Id] = (row.AreaCode, row.HeadName);
        }

        return found;
    }

    private async Task<Dictionary<(long, string), ItemDays>> CampaignDays(IReadOnlyList<NewItem> items, CancellationToken ct)
    {
        Dictionary<(long, string), ItemDays> found = [];
        foreach (var pair in items.Where(item => item.CampaignId is not null).Select(item => (Campaign: item.CampaignId!.Value, item.AreaCode)).Distinct())
            if (await campaigns.Of(pair.Campaign, pair.AreaCode, ct) is { } days) found[pair] = days;
        return found;
    }

    /// <summary>Rows with ids and numbers. Call it outside of a transaction: both are taken on a connection of their own.</summary>
    public async Task<IReadOnlyList<RectificationItem>> Build(IReadOnlyList<PlacedItem> items, Caller caller, CancellationToken ct)
    {
        if (items.Count == 0) return [];
        var (next, now) = (await ids.Reserve(items.Count, ct), clock.GetUtcNow());
        var numbers = await Numbers(items, ChinaTime.DateOf(now).Year, ct);
        var names = await Organs([.. items.Select(item => item.Item.OrganId).OfType<long>().Distinct()], ct);
        return [.. items.Select((item, index) => Build(item, next + index, numbers[index], names, caller, now))];
    }

    private RectificationItem Build(PlacedItem placed, long id, string number, Dictionary<long, string> units, Caller caller, DateTimeOffset now)
    {
        var item = placed.Item;
        // With somebody in charge and a day nothing is left to be assigned.
        var isAssigned = IsAssigned(item);
        return new()
        {
            Id = id, Number = number, AreaCode = item.AreaCode, HouseholdId = item.HouseholdId, Subject = placed.Subject, Source = item.Source, Batch = item.Batch,
            SourceKey = item.Key, Category = item.Category, Problem = item.Problem.Trim(), Measures = item.Measures?.Trim(), OrganId = item.OrganId,
            OrganName = item.OrganId is { } organ && units.TryGetValue(organ, out var name) ? name : item.OrganName?.Trim(),
            LeaderId = item.LeaderId, LeaderName = people.NameOf(item.LeaderId), PersonId = item.PersonId, PersonName = people.NameOf(item.PersonId),
            CheckerId = item.CheckerId, CheckerName = people.NameOf(item.CheckerId), Channel = item.Channel, IsBaseline = item.IsBaseline,
            CampaignId = item.CampaignId, InspectionId = item.InspectionId, SplitFrom = item.SplitFrom, IsLate = item.IsLate,
            State = isAssigned ? ItemState.ToSign : ItemState.ToAssign, SignBy = item.Days.SignBy, RectifyBy = item.Days.RectifyBy, RecheckBy = item.Days.RecheckBy,
            ExplainBy = item.Days.ExplainBy, CloseBy = item.Days.CloseBy, DueOn = item.Days.SignBy ?? item.Days.RectifyBy, CreatedBy = caller.UserId, CreatedAt = now, Revision = 1,
        };
    }

    /// <summary>Whether everything the first step would ask for is there.</summary>
    public static bool IsAssigned(NewItem item) => item.PersonId is not null && item.Days.RectifyBy is not null && (item.OrganId is not null || !string.IsNullOrWhiteSpace(item.OrganName));

    // County, year, serial; one counter per county and year gives numbers that are never given again.
    private async Task<IReadOnlyList<string>> Numbers(IReadOnlyList<PlacedItem> items, int year, CancellationToken ct)
    {
        Dictionary<string, long> next = [];
        foreach (var county in items.GroupBy(item => item.Item.AreaCode[..6]))
            next[county.Key] = await store.NextBlock($"item-{county.Key}-{year}", county.Count(), ct) - county.Count() + 1;
        return [.. items.Select(item => $"ZG-{item.Item.AreaCode[..6]}-{year}-{next[item.Item.AreaCode[..6]]++:000000}")];
    }

    private async Task<Dictionary<long, string>> Organs(IReadOnlyList<long> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return [];
        var today = clock.ChinaToday;
        var found = await db.Set<Organ>().AsNoTracking().Include(organ => organ.Names).Where(organ => wanted.Contains(organ.Id)).ToListAsync(ct);
        return found.ToDictionary(organ => organ.Id, organ => organ.NameOn(today) ?? organisation.Current.NameOf(organ.AreaCode));
    }

    /// <summary>The lowest area that contains all of them, as far as the audit needs it.</summary>
    public static string? CommonArea(IReadOnlyList<RectificationItem> rows)
    {
        var area = rows[0].AreaCode;
        while (area is not null && rows.Any(row => !AreaCodes.Contains(area, row.AreaCode))) area = AreaPaths.ParentOf(area);
        return area;
    }
}
