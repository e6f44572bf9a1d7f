using CaseFlow.Web.Cases.Starting;
using CaseFlow.Web.Data;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>
/// Starts the case of every item that has none. The case gets the item's id, so an item whose case was started just before a crash, or by another node at
/// the same moment, finds it there; only then is the item marked.
/// </summary>
public sealed class StartItems(IServiceScopeFactory scopes, ILogger<StartItems> log)
{
    /// <summary>The definition that items run.</summary>
    public const string Procedure = "rectification";

    private const int AtOnce = 200, Side = 4;

    /// <summary>Starts the cases of these items now; what cannot be started waits for the sweep.</summary>
    public Task Begin(IReadOnlyList<long> ids, CancellationToken ct) => Each(ids, ct);

    /// <summary>Starts every case that is missing; the number of items started. An item that cannot start is passed by until the next time.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var (after, started) = (0L, 0);
        while (await Waiting(after, ct) is { Count: > 0 } ids)
        {
            started += await Each(ids, ct);
            after = ids[^1];
        }

        return started;
    }

    private async Task<List<long>> Waiting(long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Set<RectificationItem>()
            .Where(item => !item.IsStarted && item.Id > after).OrderBy(item => item.Id).Take(AtOnce).Select(item => item.Id).ToListAsync(ct);
    }

    private async Task<int> Each(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var started = 0;
        await Parallel.ForEachAsync(
            ids.Chunk(Math.Max(1, (ids.Count + Side - 1) / Side)), new ParallelOptions { MaxDegreeOfParallelism = Side, CancellationToken = ct },
            async (part, stop) => Interlocked.Add(ref started, await Part(part, stop)));
        return started;
    }

    private async Task<int> Part(long[] ids, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, start) = (scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), scope.ServiceProvider.GetRequiredService<StartCase>());
        List<long> started = [];
        foreach (var item in await db.Set<RectificationItem>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(ct))
            if (await One(start, item, ct)) started.Add(item.Id);
        // A crash before this line leaves items with a case but without the mark; the next sweep finds the cases and sets it.
        if (started.Count > 0)
            await db.Set<RectificationItem>().Where(row => started.Contains(row.Id) && !row.IsStarted).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsStarted, true), ct);
        return started.Count;
    }

    private async Task<bool> One(StartCase start, RectificationItem item, CancellationToken ct)
    {
        try
        {
            if (await start.Run(new OwnStart(item.Id, Procedure, item.AreaCode, Named(item), ItemForm.Of(item), item.HouseholdId), ct) is not { } refusal) return true;
            log.LogWarning("Item {Item} cannot start its case yet: {Reason}", item.Number, refusal.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The case of item {Item} could not be started.", item.Number);
        }

        return false;
    }

    // An inbox is full of items of one village; what is wrong tells them apart.
    private static string Named(RectificationItem item) => $"{item.Subject}：{(item.Problem.Length > 30 ? item.Problem[..29] + "…" : item.Problem)}";
}

/// <summary>What a case knows of its item from the start; the steps read people and days from it.</summary>
static class ItemForm
{
    public static ValueMap Of(RectificationItem item)
    {
        var form = new ValueMap { ["itemNumber"] = item.Number, ["category"] = item.Category, ["problem"] = item.Problem, ["channel"] = item.Channel.ToString() };
        void Add(string field, object? value)
        {
            if (value is not null) form[field] = value is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value;
        }

        Add("measures", item.Measures);
        Add("unit", item.OrganName);
        Add("leader", item.LeaderId);
        Add("person", item.PersonId);
        Add("checker", item.CheckerId);
        Add("signBy", item.SignBy);
        Add("rectifyBy", item.RectifyBy);
        Add("recheckBy", item.RecheckBy);
        Add("explainBy", item.ExplainBy);
        Add("closeBy", item.CloseBy);
        form["isAssigned"] = item.State != ItemState.ToAssign;
        return form;
    }
}
