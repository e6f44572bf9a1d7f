using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>What a confirmed list brought.</summary>
public sealed record ImportedItems(int Added, int Known);

/// <summary>Second step: the person who uploaded a list lets it in or throws it away.</summary>
public sealed class DecideItems(
    CaseFlowDb db, Caller caller, ImportFiles files, ItemSheetCheck check, RegisterItems register, AuditTrail trail, TimeProvider clock, IStringLocalizer<RectificationTexts> texts)
{
    public Task<ItemImport?> Find(long id, CancellationToken ct) =>
        db.Set<ItemImport>().AsNoTracking().FirstOrDefaultAsync(import => import.Id == id && import.UserId == caller.UserId, ct);

    public async Task<Result<ImportedItems>> Confirm(long id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } import) return Unknown;
        if (import.Status != ImportStatus.Checked) return Decided(import);
        if (await files.Read(import.StoredName, ct) is not { } content || (await ItemSheet.Read(new MemoryStream(content), ct)).Sheet is not { } sheet) return Decided(import);
        // People and areas may have changed since the upload, so the list is checked once more.
        var found = await check.Run(sheet, caller, ct);
        if (found.Errors.Count > 0)
            return Refusal.Invalid(texts["ImportHasErrors"], [.. found.Errors.Select(error => new FieldProblem($"{error.Row}.{error.Column}", error.Code, error.Reason))]);
        var done = await register.Run(found.Items, caller, ct, () => Take(import, ImportStatus.Confirmed, ct));
        if (!done.IsDone) return done.Refusal.Code == "overtaken" ? Decided(import) : done.Refusal;
        files.Remove(import.StoredName);
        return new ImportedItems(done.Value.Added, done.Value.Known);
    }

    public async Task<Refusal?> Discard(long id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } import) return Unknown;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await Take(import, ImportStatus.Discarded, ct)) return Decided(import);
        await transaction.CommitAsync(ct);
        files.Remove(import.StoredName);
        return null;
    }

    // Of two clicks one finds the list still undecided.
    private async Task<bool> Take(ItemImport import, ImportStatus to, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<ItemImport>().Where(row => row.Id == import.Id && row.Status == ImportStatus.Checked)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, to).SetProperty(row => row.DecidedAt, now), ct) != 1) return false;
        await trail.Append(new($"rectification-import/{import.Id}", $"import-{to.ToString().ToLowerInvariant()}", caller.Posts.Select(post => post.Area).FirstOrDefault(), null, new { import.FileName, import.Rows }), ct);
        return true;
    }

    private Refusal Unknown => Refusal.NotFound(texts["ImportUnknown"]);

    private Refusal Decided(ItemImport import) => Refusal.Conflict("already-decided", texts["ImportDecided", import.FileName]);
}
