using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Clears sheets away that nobody decided on: they hold personal data and grow old beside the register. Runs at each upload.</summary>
public sealed class ImportExpiry(CaseFlowDb db, ImportFiles files, ImportReports reports)
{
    /// <summary>How long a checked sheet waits for its person.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    // A check takes minutes at most; one that long ended with its server.
    static readonly TimeSpan longestCheck = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var (oldest, stuck) = (reports.Now - Kept, reports.Now - longestCheck);
        var old = await db.Set<HouseholdImport>()
            .Where(import => (import.Status == ImportStatus.Checked && import.UploadedAt < oldest) || (import.Status == ImportStatus.Checking && import.UploadedAt < stuck))
            .Select(import => new { import.Id, import.Status, import.StoredName }).ToListAsync(ct);
        foreach (var import in old)
        {
            var end = import.Status == ImportStatus.Checked ? ImportStatus.Expired : ImportStatus.Failed;
            var nothing = reports.Seal([]);
            // Somebody may confirm at this moment; then the file is not ours to remove.
            if (await db.Set<HouseholdImport>().Where(row => row.Id == import.Id && row.Status == import.Status).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, end).SetProperty(row => row.ErrorsSealed, nothing).SetProperty(row => row.ChangesSealed, (string?)null), ct) == 1)
                files.Remove(import.StoredName);
        }
    }
}
