using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inspections.Drawing;

/// <summary>The households of the register, as they are now, among which an inspection draws.</summary>
public sealed class BuildFrame(CaseFlowDb db)
{
    private static readonly ItemState[] ended = [ItemState.Closed, ItemState.Explained, ItemState.Merged, ItemState.Withdrawn];

    public async Task<(SampleFrame Frame, IReadOnlyDictionary<long, string> Areas)> Run(Inspection inspection, CancellationToken ct)
    {
        var scope = AreaScope.Of(inspection.Roots);
        var households = db.Set<Household>().AsNoTracking().In(scope);
        if (inspection.Statuses.Length > 0)
        {
            var statuses = inspection.Statuses.Split(' ').Select(Enum.Parse<HouseholdStatus>).ToList();
            households = households.Where(household => statuses.Contains(household.Status));
        }

        var by = StratumKeys.Read(inspection.StrataBy);
        var open = by.Contains(StratumBy.Risk) ? await WithOpenItems(scope, ct) : [];
        var rows = await households.Select(household => new { household.Id, household.AreaCode, household.Status, household.Kind }).ToListAsync(ct);
        var frame = SampleFrame.Of(rows.Select(row => (StratumKeys.Of(new(row.Id, row.AreaCode, row.Status, row.Kind, open.Contains(row.Id)), by), row.Id)));
        return (frame, rows.ToDictionary(row => row.Id, row => row.AreaCode));
    }

    private async Task<HashSet<long>> WithOpenItems(AreaScope scope, CancellationToken ct) =>
        [.. await db.Set<RectificationItem>().In(scope, item => item.AreaCode).Where(item => item.HouseholdId != null && !ended.Contains(item.State)).Select(item => item.HouseholdId!.Value).ToListAsync(ct)];
}
