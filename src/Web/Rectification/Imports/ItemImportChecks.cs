using System.Threading.Channels;
using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Imports;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>Checks long lists one after the other, behind the requests that brought them; one whose server ended in between is given up after an hour.</summary>
public sealed class ItemImportChecks(IServiceScopeFactory scopes, ILogger<ItemImportChecks> log) : BackgroundService
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);

    private readonly Channel<(long Id, Caller Caller)> waiting = Channel.CreateUnbounded<(long, Caller)>();

    public void Enqueue(long id, Caller caller) => waiting.Writer.TryWrite((id, caller));

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        await foreach (var (id, caller) in waiting.Reader.ReadAllAsync(ct))
        {
            try
            {
                await Check(id, caller, ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The list {Import} could not be checked.", id);
                await Set(id, set => set.SetProperty(import => import.Status, ImportStatus.Failed), ct);
            }
        }
    }

    private async Task Check(long id, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CaseFlowDb>();
        var import = await db.Set<ItemImport>().SingleAsync(row => row.Id == id, ct);
        var content = await services.GetRequiredService<ImportFiles>().Read(import.StoredName, ct) ?? throw new InvalidOperationException("The kept file is gone.");
        var sheet = (await ItemSheet.Read(new MemoryStream(content), ct)).Sheet ?? throw new InvalidOperationException("The kept file cannot be read.");
        var rows = new CountedRows();
        var running = Task.Run(() => services.GetRequiredService<ItemSheetCheck>().Run(sheet, caller, ct, rows), ct);
        while (await Task.WhenAny(running, Task.Delay(ReportEvery, ct)) != running) await Set(id, set => set.SetProperty(row => row.Progress, rows.Percent), ct);
        services.GetRequiredService<ItemReports>().Write(import, await running);
        await db.SaveChangesAsync(ct);
    }

    // In a scope of its own, because the check uses the other one's connection. A list that was thrown away meanwhile stays so.
    private async Task Set(long id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ItemImport>> change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<ItemImport>()
            .Where(import => import.Id == id && import.Status == ImportStatus.Checking).ExecuteUpdateAsync(change, ct);
    }

    private sealed class CountedRows : IProgress<ImportProgress>
    {
        private volatile int percent;

        public int Percent => percent;

        public void Report(ImportProgress value) => percent = value.Total == 0 ? 0 : (int)((long)value.Done * 95 / value.Total);
    }
}
