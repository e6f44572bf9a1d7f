using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Second step: the person who uploaded a sheet lets it in, throws it away, or takes a confirmed batch back (U-068).</summary>
public sealed class DecideImport(
    CaseFlowDb db, ImportFiles files, SheetCheck check, WriteImport write, ImportDecision decision, ImportReports reports)
{
    public Task<HouseholdImport?> Find(long id, CancellationToken ct) => decision.Find(id, ct);

    /// <param name="onlyCorrect">Lets the households without defects in and leaves the others out.</param>
    public async Task<Result<ImportContract>> Confirm(long id, bool onlyCorrect, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } import) return Refusal.NotFound(reports.Texts["ImportUnknown"]);
        if (import.Status != ImportStatus.Checked) return AlreadyDecided(import);
        if (await files.Open(import, ct) is not { } file) return await Overtaken(import, ct) ?? Refusal.Conflict("file-gone", reports.Texts["ImportGone"]);
        // The register may have changed since the upload, so the sheet is held against it once more.
        var sheet = await check.Run(file, import.Mode, byPerson: true, ct);
        if (sheet.Errors.Count > 0 && !onlyCorrect) return await Overtaken(import, ct) ?? HasErrors(sheet);
        if (await write.Run(import, sheet.Drafts, ct) is { } refusal) return refusal;
        files.Remove(import.StoredName);
        return await Find(id, ct) is { } written ? reports.Of(written) : Refusal.NotFound(reports.Texts["ImportUnknown"]);
    }

    public async Task<Refusal?> Discard(long id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } import) return Refusal.NotFound(reports.Texts["ImportUnknown"]);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await decision.Take(import, ImportStatus.Checked, ImportStatus.Discarded, ct)) return AlreadyDecided(import);
        await transaction.CommitAsync(ct);
        files.Remove(import.StoredName);
        return null;
    }

    /// <summary>Takes a confirmed batch back as long as nothing else has touched one of its households.</summary>
    public async Task<Refusal?> Withdraw(long id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } import) return Refusal.NotFound(reports.Texts["ImportUnknown"]);
        if (import.Mode == ImportMode.Update) return Refusal.Conflict("update-stays", reports.Texts["UpdateStays"]);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await decision.Take(import, ImportStatus.Confirmed, ImportStatus.Withdrawn, ct)) return AlreadyDecided(import);
        var batch = db.Set<Household>().Where(household => household.BatchId == id);
        if (await batch.AnyAsync(household => household.Revision > 1, ct)) return Refusal.Conflict("batch-touched", reports.Texts["ImportTouched"]);
        await batch.ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    // A batch and the decision on it are committed together: whoever finds its households in the register, or its file gone, because of
    // another click also finds the decision, when he looks for it after that.
    async Task<Refusal?> Overtaken(HouseholdImport import, CancellationToken ct) =>
        await decision.Stands(import, ImportStatus.Checked, ct) ? null : AlreadyDecided(import);

    Refusal AlreadyDecided(HouseholdImport import) => Refusal.Conflict("already-decided", reports.Texts["ImportDecided", import.FileName]);

    Refusal HasErrors(CheckedSheet sheet) => Refusal.Invalid(
        reports.Texts["ImportHasErrors"], [.. sheet.Errors.Select(error => new FieldProblem($"{error.Row}.{error.Column}", error.Code, error.Reason))]);
}
