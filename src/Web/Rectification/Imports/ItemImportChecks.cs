using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>Long lists of items; one whose server ended in between is given up after an hour.</summary>
public sealed class ItemImportChecks(IServiceScopeFactory scopes, ILogger<ItemImportChecks> log) : BackgroundChecks<ItemImport>(scopes, log, shareOfRows: 95)
{
    protected override async Task Check(IServiceProvider services, ItemImport import, Caller caller, IProgress<ImportProgress> rows, CancellationToken ct)
    {
        var content = await services.GetRequiredService<ImportFiles>().Read(import.StoredName, ct) ?? throw new InvalidOperationException("The kept file is gone.");
        var sheet = (await ItemSheet.Read(new MemoryStream(content), ct)).Sheet ?? throw new InvalidOperationException("The kept file cannot be read.");
        services.GetRequiredService<ItemReports>().Write(import, await services.GetRequiredService<ItemSheetCheck>().Run(sheet, caller, ct, rows));
    }
}
