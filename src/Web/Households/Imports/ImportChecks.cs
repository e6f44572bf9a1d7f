using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Households.Imports;

/// <summary>Large sheets of households; after their rows the comparison with the register is still to come. <see cref="ImportExpiry"/> gives up what was left lying.</summary>
public sealed class ImportChecks(IServiceScopeFactory scopes, ILogger<ImportChecks> log) : BackgroundChecks<HouseholdImport>(scopes, log, shareOfRows: 60)
{
    protected override async Task Check(IServiceProvider services, HouseholdImport import, Caller caller, IProgress<ImportProgress> rows, CancellationToken ct)
    {
        if (await services.GetRequiredService<ImportFiles>().Open(import, ct) is not { } file) throw new InvalidOperationException("The kept file is gone.");
        var keeping = ActivatorUtilities.CreateInstance<RegisterKeeping>(services, caller);
        var check = ActivatorUtilities.CreateInstance<SheetCheck>(services, keeping);
        services.GetRequiredService<ImportReports>().Write(import, await check.Run(file, import.Mode, byPerson: true, ct, rows));
    }
}
