using System.Text.Encodings.Web;
using System.Text.Json;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Standards;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cli;

/// <summary>
/// Checks a household sheet and, without --check, lets it into the register when nothing is wrong. --check looks at the file alone:
/// it needs no database and does not complain about people who are registered already.
/// </summary>
public sealed class ImportCommand : ICommand
{
    private const int Findings = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "import";

    public CommandText Summary => new("检查并导入农户表；--check 只检查文件", "checks and imports a household sheet; --check only checks the file");

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<OptionSpec> Options { get; } = [new("--check")];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var path = input.Operand(0);
        if (path.Length > 0 && !File.Exists(path)) input.Add($"没有文件“{path}”。", $"There is no file '{path}'.");
        if (await input.Refuse() is { } code) return code;
        await using var stream = File.OpenRead(path);
        var reading = await HouseholdFile.Read(stream, Path.GetFileName(path), ImportLimits.Default, ct);
        if (!reading.IsRead)
        {
            await input.Error.WriteLineAsync($"{reading.Refusal.Zh}\n{reading.Refusal.En}");
            return CommandLine.NotUnderstood;
        }

        var sheet = input.Has("--check") ? await CheckAlone(reading.File, ct) : await Import(reading.File, ct);
        await input.Output.WriteLineAsync(JsonSerializer.Serialize(Answer(sheet), Json));
        return sheet.Errors.Count == 0 ? 0 : Findings;
    }

    private static object Answer(CheckedSheet sheet) => new
    {
        sheet.Households,
        sheet.People,
        Errors = sheet.Errors.Select(error => new ImportErrorContract(error.Row, error.Column, error.Code, error.Value, error.Reason)),
    };

    private static async Task<CheckedSheet> CheckAlone(HouseholdFile file, CancellationToken ct)
    {
        var check = new HouseholdCheck(new VillageNames(AreaFile.Read(AreaFile.Shipped, AreaFile.Since)), CodeLists.Shipped, TimeProvider.System.ChinaToday);
        var result = await check.Run(file, null, ct);
        return new(result.Drafts, result.Errors, result.HouseholdCount, result.PeopleCount, result.Warnings);
    }

    private static async Task<CheckedSheet> Import(HouseholdFile file, CancellationToken ct)
    {
        await using var app = await CommandHost.Open(ct);
        await using var scope = app.Services.CreateAsyncScope();
        await EnsureAreas(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), ct);
        await scope.ServiceProvider.GetRequiredService<OrganisationDirectory>().Refresh(ct);
        var sheet = await scope.ServiceProvider.GetRequiredService<SheetCheck>().Run(file, ImportMode.Add, byPerson: false, ct);
        if (sheet.Errors.Count > 0) return sheet;
        var entry = scope.ServiceProvider.GetRequiredService<RegisterKeeping>().Entry with { Change = RegisterEntry.Import };
        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        await scope.ServiceProvider.GetRequiredService<RegisterHouseholds>().Run(sheet.Drafts, _ => entry, ct, async () =>
        {
            await trail.Append(new("register", "households-imported", null, After: new { sheet.Households, sheet.People }), ct);
            return true;
        });
        return sheet;
    }

    private static async Task EnsureAreas(CaseFlowDb db, CancellationToken ct)
    {
        if (await db.Set<Area>().AnyAsync(ct)) return;
        db.AddRange(AreaFile.Read(AreaFile.Shipped, AreaFile.Since));
        await db.SaveChangesAsync(ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Organisation, ct);
    }
}
