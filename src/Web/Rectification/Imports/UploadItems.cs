using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Rectification.Acts;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>A list of the caller on its way in.</summary>
/// <param name="Known">Rows that are there already and will change nothing.</param>
public sealed record ItemImportContract(long Id, string FileName, ImportStatus Status, int Progress, int Rows, int Known, IReadOnlyList<ImportErrorContract> Errors);

/// <summary>First step: takes the list, checks it and keeps it until the person confirms. Nothing is registered.</summary>
public sealed class UploadItems(CaseFlowDb db, Caller caller, ItemRights rights, ImportFiles files, IdBlocks ids, ItemSheetCheck check, ItemImportChecks later, ItemReports reports, TimeProvider clock)
{
    /// <summary>Longer lists are checked behind the request.</summary>
    private const int CheckedAtOnce = 2_000;

    public async Task<Result<ItemImportContract>> Run(Stream content, string fileName, CancellationToken ct)
    {
        if (rights.RefuseRegistrar(caller) is { } refusal) return refusal;
        await Expire(ct);
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, ct);
        buffer.Position = 0;
        var (sheet, unreadable) = await ItemSheet.Read(buffer, ct);
        if (sheet is null) return Refusal.Invalid("file", "unreadable-file", unreadable!.Here);
        var import = new ItemImport
        {
            Id = await ids.Reserve(1, ct), FileName = Path.GetFileName(fileName) is { Length: > 200 } name ? name[..200] : Path.GetFileName(fileName), StoredName = await files.Keep(buffer.ToArray(), ct),
            Status = ImportStatus.Checking, ErrorsSealed = reports.Seal([]), UserId = caller.UserId, UploadedAt = clock.GetUtcNow(), Rows = sheet.Rows.Count,
        };
        var isLong = sheet.Rows.Count > CheckedAtOnce;
        if (!isLong) reports.Write(import, await check.Run(sheet, caller, ct));
        db.Add(import);
        await db.SaveChangesAsync(ct);
        if (isLong) later.Enqueue(import.Id, caller);
        return reports.Of(import);
    }

    // Lists nobody decided on quote people and grow old beside the register.
    private async Task Expire(CancellationToken ct)
    {
        var (oldest, stuck, nothing) = (clock.GetUtcNow() - ImportExpiry.Kept, clock.GetUtcNow() - TimeSpan.FromHours(1), reports.Seal([]));
        var old = await db.Set<ItemImport>().AsNoTracking()
            .Where(import => (import.Status == ImportStatus.Checked && import.UploadedAt < oldest) || (import.Status == ImportStatus.Checking && import.UploadedAt < stuck)).ToListAsync(ct);
        foreach (var import in old)
        {
            var end = import.Status == ImportStatus.Checked ? ImportStatus.Expired : ImportStatus.Failed;
            if (await db.Set<ItemImport>().Where(row => row.Id == import.Id && row.Status == import.Status)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, end).SetProperty(row => row.ErrorsSealed, nothing), ct) == 1) files.Remove(import.StoredName);
        }
    }
}

/// <summary>Writes and reads the sealed list of defects.</summary>
public sealed class ItemReports(PersonalText personal)
{
    private const string Purpose = "rectification-import.errors";

    public string Seal(IReadOnlyList<ImportError> errors) => personal.Seal(Purpose, JsonSerializer.Serialize(errors));

    public void Write(ItemImport import, CheckedItems found)
    {
        (import.Status, import.Progress, import.ErrorCount, import.KnownCount) = (ImportStatus.Checked, 100, found.Errors.Count, found.Known);
        import.ErrorsSealed = Seal(found.Errors);
    }

    public IReadOnlyList<ImportError> Open(ItemImport import) => JsonSerializer.Deserialize<List<ImportError>>(personal.Open(Purpose, import.ErrorsSealed)) ?? [];

    public ItemImportContract Of(ItemImport import) => new(
        import.Id, import.FileName, import.Status, import.Progress, import.Rows, import.KnownCount,
        [.. Open(import).Select(error => new ImportErrorContract(error.Row, error.Column, error.Code, error.Value, error.Reason))]);
}
