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
public sealed class UploadImport(
    CaseFlowDb db, ImportFiles files, SheetCheck check, RegisterKeeping keeping, IdBlocks ids, Caller caller, ImportReports reports)
{
    public async Task<Result<ImportContract>> Run(Stream content, string fileName, CancellationToken ct)
    {
        if (!keeping.KeepsAny) return Refusal.Forbidden("not-a-keeper", reports.Texts["NotAKeeper"]);
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, ct);
        buffer.Position = 0;
        var reading = await HouseholdFile.Read(buffer, fileName, ImportLimits.Default, ct);
        if (!reading.IsRead) return Refusal.Invalid("file", "unreadable-file", reading.Refusal.Here);
        var sheet = await check.Run(reading.File, byPerson: true, ct);
        var import = new HouseholdImport
        {
            Id = await ids.Reserve(1, ct), FileName = Path.GetFileName(fileName), StoredName = await files.Keep(buffer.ToArray(), ct), Status = ImportStatus.Checked,
            Households = sheet.Households, People = sheet.People, ErrorCount = sheet.Errors.Count, ErrorsSealed = reports.Seal(sheet.Errors),
            UserId = caller.UserId, UploadedAt = reports.Now,
        };
        db.Add(import);
        await db.SaveChangesAsync(ct);
        return reports.Of(import) with { Warnings = [.. sheet.Warnings.Select(warning => warning.Here)] };
    }
}

/// <summary>Writes and reads the sealed list of defects.</summary>
public sealed class ImportReports(PersonalText personal, TimeProvider clock, IStringLocalizer<HouseholdsTexts> texts)
{
    const string Purpose = "household-import.errors";

    public DateTimeOffset Now => clock.GetUtcNow();

    public IStringLocalizer<HouseholdsTexts> Texts => texts;

    public string Seal(IReadOnlyList<ImportError> errors) => personal.Seal(Purpose, JsonSerializer.Serialize(errors));

    public IReadOnlyList<ImportError> Open(HouseholdImport import) =>
        JsonSerializer.Deserialize<List<ImportError>>(personal.Open(Purpose, import.ErrorsSealed)) ?? [];

    public ImportContract Of(HouseholdImport import) => new(
        import.Id, import.FileName, import.Status, import.Households, import.People,
        [.. Open(import).Select(error => new ImportErrorContract(error.Row, error.Column, error.Code, error.Value, error.Reason))], []);
}
