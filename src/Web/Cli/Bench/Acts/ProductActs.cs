using System.Collections.Concurrent;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Starting;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Demo;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Completes work items the way a page or an endpoint does: rights, form check, engine, history chain, one commit.</summary>
internal sealed class ProductActs
{
    public const string Auditor = "township-auditor";

    private readonly ConcurrentQueue<long> open = new();
    private readonly ProductHost host;
    private readonly CompleteWorkItem complete;
    private readonly ActRequest request;

    private ProductActs(ProductHost host, Caller caller) =>
        (this.host, complete, request) = (host, host.Services.GetRequiredService<CompleteWorkItem>(), new(caller));

    public IReadOnlyCollection<long> OpenItems => open;

    /// <summary>On a database that has the demonstration county.</summary>
    public static async Task<ProductActs> On(ProductHost host, CancellationToken ct)
    {
        await BenchProcedure.Release(host, ct);
        await using var scope = host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Users.SingleAsync(user => user.UserName == Auditor, ct);
        var posts = host.Services.GetRequiredService<OrganisationDirectory>().PostsOf(account.Id);
        return new(host, new(account.Id, account.DisplayName, posts, "zh-CN"));
    }

    public async Task Seed(int cases, CancellationToken ct)
    {
        await Parallel.ForAsync(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (_, stop) =>
        {
            await using var scope = host.Services.CreateAsyncScope();
            var start = scope.ServiceProvider.GetRequiredService<StartCase>();
            open.Enqueue(NextOf(await start.Run(new(BenchProcedure.Id, AreaCode: DemoAccounts.Village), request, stop)));
        });
        var shuffled = open.ToArray();
        Random.Shared.Shuffle(shuffled);
        open.Clear();
        foreach (var id in shuffled) open.Enqueue(id);
    }

    public async Task Complete(CancellationToken ct)
    {
        if (!open.TryDequeue(out var id)) throw new InvalidOperationException("There are fewer open items than workers.");
        open.Enqueue(NextOf(await complete.Run(id, new("Approved", "同意"), request, ct)));
    }

    private static long NextOf(Result<ActAnswer> result) =>
        result.IsDone ? result.Value.Opened[0].Id : throw new InvalidOperationException(result.Refusal.Message);
}
