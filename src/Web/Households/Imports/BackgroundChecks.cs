using System.Threading.Channels;
using CaseFlow.Web.Data;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CaseFlow.Web.Households.Imports;

/// <summary>
/// Checks large uploads one after the other, behind the requests that brought them. An upload waits by its id, not in memory; when the server ends in between,
/// it stays without an answer until it is given up.
/// </summary>
/// <typeparam name="TImport">The row of an upload; it has an Id, a Status and a Progress in percent.</typeparam>
/// <param name="shareOfRows">How much of the work the rows are, in percent; what follows them is the rest.</param>
public abstract class BackgroundChecks<TImport>(IServiceScopeFactory scopes, ILogger log, int shareOfRows) : BackgroundService
    where TImport : class
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(1);

    private readonly Channel<(long Id, Caller Caller)> waiting = Channel.CreateUnbounded<(long, Caller)>();

    /// <param name="caller">Whose areas the upload may touch; in the background nobody is signed in.</param>
    public void Enqueue(long id, Caller caller) => waiting.Writer.TryWrite((id, caller));

    /// <summary>Checks the kept file and writes what was found into the row, which is saved afterwards.</summary>
    protected abstract Task Check(IServiceProvider services, TImport import, Caller caller, IProgress<ImportProgress> rows, CancellationToken ct);

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
                log.LogError(error, "The upload {Import} could not be checked.", id);
                await Set(id, set => set.SetProperty(row => EF.Property<ImportStatus>(row, "Status"), ImportStatus.Failed), ct);
            }
        }
    }

    private async Task Check(long id, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var import = await db.Set<TImport>().SingleAsync(row => EF.Property<long>(row, "Id") == id, ct);
        var rows = new CountedRows(shareOfRows);
        var running = Task.Run(() => Check(scope.ServiceProvider, import, caller, rows, ct), ct);
        while (await Task.WhenAny(running, Task.Delay(ReportEvery, ct)) != running)
        {
            var percent = rows.Percent;
            await Set(id, set => set.SetProperty(row => EF.Property<int>(row, "Progress"), percent), ct);
        }

        await running;
        await db.SaveChangesAsync(ct);
    }

    // In a scope of its own, because the check uses the other one's connection. An upload that was thrown away meanwhile stays so.
    private async Task Set(long id, Action<UpdateSettersBuilder<TImport>> change, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<TImport>()
            .Where(row => EF.Property<long>(row, "Id") == id && EF.Property<ImportStatus>(row, "Status") == ImportStatus.Checking).ExecuteUpdateAsync(change, ct);
    }

    private sealed class CountedRows(int share) : IProgress<ImportProgress>
    {
        private volatile int percent;

        public int Percent => percent;

        public void Report(ImportProgress value) => percent = value.Total == 0 ? 0 : (int)((long)value.Done * share / value.Total);
    }
}
