using System.Collections.Concurrent;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>
/// The product's write path alone: load, then a commit like that of a completed work item (state, closed item, new item, timer stopped and started,
/// history line). What it takes less than a whole act is what engine and rights cost.
/// </summary>
internal sealed class StoreActs(IWorkflowStore store, IIdSource ids)
{
    private const string Area = "530502002004";
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Hash = new byte[32];

    private readonly ConcurrentQueue<(long Item, long Timer)> open = new();

    public async Task Seed(int cases, CancellationToken ct)
    {
        await Parallel.ForAsync(0, cases, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (_, stop) =>
        {
            var of = New(ids.Next());
            var commit = new CaseCommit { NewCase = of, Root = Root(of.Id, 1, 1), Event = Line(of.Id, 1, null) };
            open.Enqueue(Open(commit, of));
            await store.TryCommit(commit, stop);
        });
        var shuffled = open.ToArray();
        Random.Shared.Shuffle(shuffled);
        open.Clear();
        foreach (var pair in shuffled) open.Enqueue(pair);
    }

    public async Task Complete(CancellationToken ct)
    {
        if (!open.TryDequeue(out var pair)) throw new InvalidOperationException("There are fewer open items than workers.");
        var found = await store.LoadItem(pair.Item, null, ct) ?? throw new InvalidOperationException($"Item {pair.Item} is gone.");
        var (of, item, root) = (found.Case, found.Item!, found.Root);
        var commit = new CaseCommit { Root = Root(of.Id, root.Revision + 1, root.ChainSeq + 1), Event = Line(of.Id, root.ChainSeq + 1, item.Id) };
        commit.ChangedItems.Add(item with
        {
            Status = WorkItemStatus.Done, DoneAt = Now, DoneBy = "user17", DoneByName = "王五", Outcome = "Approved", Opinion = "同意", Revision = item.Revision + 1,
        });
        commit.StoppedTimers.Add(new(pair.Timer));
        var next = Open(commit, of);
        if (!await store.TryCommit(commit, ct)) throw new InvalidOperationException($"Somebody else acted on case {of.Id}.");
        open.Enqueue(next);
    }

    private (long Item, long Timer) Open(CaseCommit commit, Case of)
    {
        var (id, timer) = (ids.Next(), ids.Next());
        var item = new WorkItem
        {
            Id = id, CaseId = of.Id, InstanceId = of.Id, ActivityId = "first", Kind = "Task", Title = "审核", Procedure = of.Procedure, CaseNumber = of.Number,
            CaseSubject = of.Subject, Level = "Township", Role = "TownshipAuditor", OrganArea = Area[..9] + "000", CaseArea = Area, County = Area[..6],
            ArrivedAt = Now, DueAt = Now.AddDays(14), DueZh = "自受理之日起14天", DueEn = "14 days from arrival", Revision = 1,
        };
        commit.NewItems.Add(item);
        commit.NewTimers.Add(new() { Id = timer, CaseId = of.Id, InstanceId = of.Id, ActivityId = "first", Kind = "Overdue", DueAt = Now.AddDays(14) });
        return (id, timer);
    }

    private static Case New(long id) => new()
    {
        Id = id, Number = $"B{id}", Procedure = "bench", ProcedureName = "测试", VersionId = "bench-1", AreaCode = Area, Subject = "张三户",
        StartedBy = "user1", StartedByName = "李四", StartedAt = Now,
    };

    private static Instance Root(long id, int revision, long seq) => new()
    {
        Id = id, CaseId = id, VersionId = "bench-1", Revision = revision, State = new byte[700], ChainSeq = seq, ChainHead = Hash, UpdatedAt = Now,
    };

    private static CaseEvent Line(long caseId, long seq, long? item) => new()
    {
        CaseId = caseId, Seq = seq, At = Now, Actor = "user17", ActorName = "王五", Kind = "completed", ActivityId = "first", WorkItemId = item,
        Details = """{"outcome":"Approved","opinion":"同意"}""", VersionId = "bench-1", VersionHash = Hash, PrevHash = Hash, Hash = Hash,
    };
}
