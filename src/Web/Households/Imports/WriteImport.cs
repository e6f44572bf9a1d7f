using System.Data.Common;
using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Writes the households of a confirmed sheet, and the decision with them.</summary>
public sealed class WriteImport(
    CaseFlowDb db, RegisterHouseholds register, UpdateHouseholds update, RegisterKeeping keeping, ImportDecision decision, ImportReports reports)
{
    public async Task<Refusal?> Run(HouseholdImport import, IReadOnlyList<HouseholdDraft> drafts, CancellationToken ct)
    {
        try
        {
            if (!await Write(import, drafts, ct)) return Refusal.Conflict("already-decided", reports.Texts["ImportDecided", import.FileName]);
        }
        catch (Exception error) when (error is DbUpdateConcurrencyException || IsDuplicate(error))
        {
            return Refusal.Conflict("duplicate", reports.Texts["EnteredMeanwhile"]);
        }

        // The row was changed past the context; whoever reads it next reads it anew.
        db.ChangeTracker.Clear();
        return null;
    }

    // Of two clicks one finds the sheet still undecided; the other writes nothing.
    async Task<bool> Write(HouseholdImport import, IReadOnlyList<HouseholdDraft> drafts, CancellationToken ct)
    {
        var isFirst = false;
        async Task<bool> Decide() => isFirst = await decision.Take(import, ImportStatus.Checked, ImportStatus.Confirmed, ct);
        if (import.Mode == ImportMode.Update) await update.Write(drafts, keeping.Entry, Decide, ct);
        else await register.Run(drafts, _ => keeping.Entry with { Change = RegisterEntry.Import, BatchId = import.Id }, ct, Decide);
        return isFirst;
    }

    static bool IsDuplicate(Exception error) =>
        error is DbException first && RegisterKeeping.IsDuplicate(first) || error is DbUpdateException { InnerException: DbException second } && RegisterKeeping.IsDuplicate(second);
}
