using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>An item of the register about a household.</summary>
/// <param name="State">Of an item merged into another one the other's state: it lives on there.</param>
public sealed record HouseholdItem(long Id, string Number, string Category, string Problem, ItemState State, bool IsBaseline);

/// <summary>Where a finding stands against the baseline (D-101).</summary>
/// <param name="Item">The item of the baseline with the same category.</param>
public sealed record Comparison(FindingStanding Standing, long? Item)
{
    /// <summary>An open item counts before a closed one; an accepted explanation ends the work but closes nothing (D-091).</summary>
    public static Comparison Of(IEnumerable<HouseholdItem> items, string category)
    {
        var same = items.Where(item => item.IsBaseline && item.Category == category && item.State != ItemState.Withdrawn).OrderBy(item => item.Id).ToList();
        if (same.Find(item => item.State != ItemState.Closed) is { } open) return new(FindingStanding.Unresolved, open.Id);
        return same.Count > 0 ? new(FindingStanding.Rebound, same[^1].Id) : new(FindingStanding.New, null);
    }
}

/// <summary>Reads what the register holds about a household and which of it belongs to the baseline of an inspection.</summary>
public sealed class BaselineItems(CaseFlowDb db)
{
    public async Task<IReadOnlyList<HouseholdItem>> Of(Inspection inspection, long household, CancellationToken ct)
    {
        var rows = await db.Set<RectificationItem>().AsNoTracking().Where(item => item.HouseholdId == household).OrderBy(item => item.Id)
            .Select(item => new { item.Id, item.Number, item.Category, item.Problem, item.State, item.MergedInto, item.InspectionId, item.CampaignId, item.CreatedAt }).ToListAsync(ct);
        var into = rows.Where(row => row.State == ItemState.Merged).Select(row => row.MergedInto).OfType<long>().ToList();
        var targets = into.Count == 0 ? [] : await db.Set<RectificationItem>().Where(item => into.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.State, ct);
        return [.. rows.Select(row => new HouseholdItem(
            row.Id, row.Number, row.Category, row.Problem, row.State == ItemState.Merged && row.MergedInto is { } target ? targets.GetValueOrDefault(target, row.State) : row.State,
            IsBaseline(inspection, row.InspectionId, row.CampaignId, row.CreatedAt)))];
    }

    private static bool IsBaseline(Inspection inspection, long? found, long? campaign, DateTimeOffset at) =>
        (inspection.BaselineInspection is { } before && found == before) || (inspection.BaselineCampaign is { } work && campaign == work)
        || (inspection.BaselineOn is { } day && found != inspection.Id && ChinaTime.DateOf(at) <= day);
}
