using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification.Acts;
using CaseFlow.Web.Rectification.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Reading;

/// <summary>Reads one item; outside the caller's areas there is none.</summary>
public sealed class ReadItem(
    CaseFlowDb db, Caller caller, ItemLamps lamps, ItemWords words, Explanations explanations, ItemRights rights, IStringLocalizer<RectificationTexts> texts)
{
    /// <summary>The item, when it lies in the caller's areas.</summary>
    public async Task<RectificationItem?> Find(long id, CancellationToken ct)
    {
        var item = await db.Set<RectificationItem>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        return item is not null && (caller.IsOutsidePosts || AreaScope.Of(caller).Contains(item.AreaCode)) ? item : null;
    }

    /// <summary>The id of an item by its number; null when there is none.</summary>
    public Task<long?> IdOf(string? number, CancellationToken ct)
    {
        var wanted = (number ?? "").Trim();
        return db.Set<RectificationItem>().Where(row => row.Number == wanted).Select(row => (long?)row.Id).SingleOrDefaultAsync(ct);
    }

    public Refusal Unknown => Refusal.NotFound(texts["Unknown"]);

    public async Task<Result<ItemDetail>> Run(long id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } item) return Unknown;
        var said = await explanations.Of(item.ExplainedOn is null ? [] : [id], ct);
        return new ItemDetail(words.Row(item, said.GetValueOrDefault(id)))
        {
            Stages = Stages(item), Planned = Plan.Share(item, lamps.Today), LeaderId = item.LeaderId, PersonId = item.PersonId, CheckerId = item.CheckerId,
            IsStarted = item.IsStarted, CreatedAt = item.CreatedAt, Revision = item.Revision,
            Log = await db.Set<ItemProgress>().AsNoTracking().Where(line => line.ItemId == id).OrderByDescending(line => line.Id)
                .Select(line => new ProgressLine(line.At, line.UserName, line.Percent, line.Planned, line.Explanation)).ToListAsync(ct),
            Steps = await db.Set<WorkItem>().AsNoTracking().Where(work => work.CaseId == id && work.Status == WorkItemStatus.Open).OrderBy(work => work.Id)
                .Select(work => new OpenStep(work.Id, work.ActivityId, work.Title, work.AssigneeName, work.DueAt)).ToListAsync(ct),
            SplitFrom = await Link(item.SplitFrom, ct), MergedInto = await Link(item.MergedInto, ct),
            Parts = await db.Set<RectificationItem>().AsNoTracking().Where(row => row.SplitFrom == id || row.MergedInto == id).OrderBy(row => row.Id)
                .Select(row => new ItemLink(row.Id, row.Number)).ToListAsync(ct),
            Offers = rights.Offers(item, caller),
        };
    }

    private IReadOnlyList<ItemStage> Stages(RectificationItem item) =>
    [
        Stage(item, "sign", item.SignBy, item.SignedOn), Stage(item, "rectify", item.RectifyBy, item.RectifiedOn), Stage(item, "recheck", item.RecheckBy, item.RecheckedOn),
        Stage(item, "explain", item.ExplainBy, item.ExplainedOn), Stage(item, "close", item.CloseBy, item.ClosedOn),
    ];

    private ItemStage Stage(RectificationItem item, string stage, DateOnly? by, DateOnly? done)
    {
        var isOpen = done is null && item.State is not (ItemState.Closed or ItemState.Explained or ItemState.Merged or ItemState.Withdrawn);
        // Only what cannot be closed is explained; for everything else the day has no meaning yet.
        var isAsked = isOpen && (stage != "explain" || item.DueOn == item.ExplainBy);
        return new(stage, by, done, done is null && !isAsked ? "None" : lamps.OfStage(by, done, item.AreaCode), isAsked && by is { } last ? last.DayNumber - lamps.Today.DayNumber : null);
    }

    private async Task<ItemLink?> Link(long? id, CancellationToken ct) => id is null ? null
        : await db.Set<RectificationItem>().AsNoTracking().Where(row => row.Id == id).Select(row => new ItemLink(row.Id, row.Number)).SingleOrDefaultAsync(ct);
}

/// <summary>The plan behind the percentages: work goes on evenly from the first day to the last one for putting it right (D-103).</summary>
static class Plan
{
    public static int Share(RectificationItem item, DateOnly today)
    {
        if (item.RectifyBy is not { } last) return 0;
        var first = ChinaTime.DateOf(item.CreatedAt);
        return last <= first ? today >= last ? 100 : 0 : Math.Clamp((today.DayNumber - first.DayNumber) * 100 / (last.DayNumber - first.DayNumber), 0, 100);
    }
}
