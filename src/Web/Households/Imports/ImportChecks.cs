using System.Threading.Channels;
using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households.Imports;

/// <summary>
/// Checks large sheets one after the other, behind the requests that brought them. A sheet waits by its id, not in memory; when the server ends
/// in between, the sheet stays without an answer until <see cref="ImportExpiry"/> gives it up.
/// </summary>
public sealed class ImportChecks(IServiceScopeFactory scopes, ILogger<ImportChecks> log) : BackgroundService
{
    static readonly TimeSpan reportEvery = TimeSpan.FromSeconds(1);

    readonly Channel<(long Id, Caller Caller)> waiting = Channel.CreateUnbounded<(long, Caller)>();

    /// <param name="caller">Whose areas the sheet may touch; in the background nobody is signed in.</param>
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
                log.LogError(error, "The sheet {Import} could not be checked.", id);
                await Set(id, set => set.SetProperty(import => import.Status, ImportStatus.Failed), ct);
            }
        }
    }

    async Task Check(long id, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var import = await services.GetRequiredService<CaseFlowDb>().Set<HouseholdImport>().SingleAsync(row => row.Id == id, ct);
        if (await services.GetRequiredService<ImportFiles>().Open(import, ct) is not { } file) throw new InvalidOperationException("The kept file is gone.");
        var keeping = ActivatorUtilities.CreateInstance<RegisterKeeping>(services, caller);
        var check = ActivatorUtilities.CreateInstance<SheetCheck>(services, keeping);
        var rows = new CountedRows();
        var running = Task.Run(() => check.Run(file, import.Mode, byPerson: true, ct, rows), ct);
        while (await Task.WhenAny(running, Task.Delay(reportEvery, ct)) != running)
            await Set(id, set => set.SetProperty(row => row.Progress, rows.Percent), ct);
        services.GetRequiredService<ImportReports>().Write(import, await running);
        await services.GetRequiredService<CaseFlowDb>().SaveChangesAsync(ct);
    }

    // In a scope of its own, because the check uses the other one's connection. A sheet that was thrown away meanwhile stays so.
    async Task Set(long id, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<HouseholdImport>> change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<HouseholdImport>()
            .Where(import => import.Id == id && import.Status == ImportStatus.Checking).ExecuteUpdateAsync(change, ct);
    }

    /// <summary>The rows are the greater part of the work; the comparison with the register is the rest.</summary>
    sealed class CountedRows : IProgress<ImportProgress>
    {
        const int ShareOfRows = 60;

        volatile int percent;

        public int Percent => percent;

        public void Report(ImportProgress value) => percent = value.Total == 0 ? 0 : (int)((long)value.Done * ShareOfRows / value.Total);
    }
}
