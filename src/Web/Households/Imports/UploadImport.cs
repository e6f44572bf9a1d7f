using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households.Imports;

/// <summary>First step: takes the sheet, checks it and keeps it until the person confirms. Nothing enters the register.</summary>
public sealed class UploadImport(CaseFlowDb db, ImportFiles files, ImportExpiry expiry, SheetCheck check, ImportChecks later, NewImports imports)
{
    /// <summary>Sheets with more rows are checked behind the request.</summary>
    const int CheckedAtOnce = 2_000;

    public async Task<Result<ImportContract>> Run(Stream content, string fileName, ImportMode mode, CancellationToken ct)
    {
        if (imports.RefuseCaller() is { } refusal) return refusal;
        await expiry.Run(ct);
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, ct);
        buffer.Position = 0;
        var reading = await HouseholdFile.Read(buffer, fileName, ImportLimits.Default, ct);
        if (!reading.IsRead) return Refusal.Invalid("file", "unreadable-file", reading.Refusal.Here);
        var isLarge = reading.File.DataRows.Count > CheckedAtOnce;
        var sheet = isLarge ? null : await check.Run(reading.File, mode, byPerson: true, ct);
        var import = await imports.Begin(Path.GetFileName(fileName), await files.Keep(buffer.ToArray(), ct), mode, ct);
        import.People = reading.File.DataRows.Count;
        if (sheet is not null) imports.Reports.Write(import, sheet);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        if (sheet is null) later.Enqueue(import.Id, imports.Caller);
        return imports.Reports.Of(import) with { Warnings = [.. (sheet?.Warnings ?? []).Select(warning => warning.Here)] };
    }
}

/// <summary>Rows for sheets that have just arrived.</summary>
public sealed class NewImports(IdBlocks ids, RegisterKeeping keeping, Caller caller, ImportReports reports)
{
    /// <summary>Refuses who keeps no register anywhere.</summary>
    public Refusal? RefuseCaller() => keeping.KeepsAny ? null : Refusal.Forbidden("not-a-keeper", reports.Texts["NotAKeeper"]);

    public Caller Caller => caller;

    public ImportReports Reports => reports;

    public async Task<HouseholdImport> Begin(string fileName, string storedName, ImportMode mode, CancellationToken ct) => new()
    {
        Id = await ids.Reserve(1, ct), FileName = fileName, StoredName = storedName, Status = ImportStatus.Checking, Mode = mode,
        ErrorsSealed = reports.Seal([]), UserId = caller.UserId, UploadedAt = reports.Now,
    };
}

/// <summary>Writes and reads the sealed lists of defects and changes.</summary>
public sealed class ImportReports(PersonalText personal, TimeProvider clock, IStringLocalizer<HouseholdsTexts> texts)
{
    const string Purpose = "household-import.errors", ChangesPurpose = "household-import.changes";

    public DateTimeOffset Now => clock.GetUtcNow();

    public IStringLocalizer<HouseholdsTexts> Texts => texts;

    public string Seal(IReadOnlyList<ImportError> errors) => personal.Seal(Purpose, JsonSerializer.Serialize(errors));

    /// <summary>The result of the check; the import then waits for its person.</summary>
    public void Write(HouseholdImport import, CheckedSheet sheet)
    {
        (import.Status, import.Progress) = (ImportStatus.Checked, 100);
        (import.Households, import.People, import.ErrorCount) = (sheet.Households, sheet.People, sheet.Errors.Count);
        import.ErrorsSealed = Seal(sheet.Errors);
        import.ChangesSealed = sheet.Changes.Count == 0 ? null : personal.Seal(ChangesPurpose, JsonSerializer.Serialize(sheet.Changes));
    }

    public IReadOnlyList<ImportError> Open(HouseholdImport import) =>
        JsonSerializer.Deserialize<List<ImportError>>(personal.Open(Purpose, import.ErrorsSealed)) ?? [];

    public ImportContract Of(HouseholdImport import) => new(
        import.Id, import.FileName, import.Status, import.Households, import.People,
        [.. Open(import).Select(error => new ImportErrorContract(error.Row, error.Column, error.Code, error.Value, error.Reason))], [])
    {
        Mode = import.Mode, Progress = import.Progress,
        Changes = import.ChangesSealed is null ? [] : JsonSerializer.Deserialize<List<ImportChange>>(personal.Open(ChangesPurpose, import.ChangesSealed)) ?? [],
    };
}
