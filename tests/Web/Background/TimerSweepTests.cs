using System.Text;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Procedures;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Case = CaseFlow.Web.Data.Runtime.Case;

namespace CaseFlow.Tests.Web.Background;

/// <summary>Due timers under many sweepers, on either database.</summary>
public abstract class TimerSweepTests(Func<Task<string?>> connect) : IAsyncLifetime
{
    private const int Timers = 1_000, Sweepers = 20;

    // One Delay that is already over when the sweep looks.
    private const string Definition =
        """{"id":"wait-1","definitionId":"wait","name":"Wait","version":1,"isLatest":true,"isPublished":true,"root":{"id":"delay","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"00:00:01"}}}}""";

    private CaseFlowApp app = null!;

    public async Task InitializeAsync() => app = new CaseFlowApp(await connect());

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Fires_every_due_timer_once_however_many_sweepers_there_are()
    {
        await Prepare();
        var sweep = app.Services.GetRequiredService<TimerSweep>();

        var fired = await Task.WhenAll(Enumerable.Range(0, Sweepers).Select(_ => Task.Run(() => sweep.Run(default))));

        // The scheduler's own first sweep may have had a share; what counts is that each fired once.
        fired.Sum().ShouldBeInRange(1, Timers);
        (await Eventually.Reach(() => app.InDatabase(db => db.Set<WorkflowTimer>().CountAsync()), left => left == 0)).ShouldBe(0);
        (await app.InDatabase(db => db.Set<CaseEvent>().CountAsync(line => line.Kind == "timer"))).ShouldBe(Timers);
        (await app.InDatabase(db => db.Set<Case>().CountAsync(row => row.Status == CaseStatus.Completed))).ShouldBe(Timers);
    }

    private async Task Prepare()
    {
        await app.InDatabase(async db =>
        {
            db.Add(new ProcedureContent { Id = "wait-1", Json = Encoding.UTF8.GetBytes(Definition) });
            db.Add(new ProcedureVersion { Id = "wait-1", DefinitionId = "wait", Version = 1, Status = ProcedureStatus.Released });
            return await db.SaveChangesAsync();
        });
        var store = app.Services.GetRequiredService<IWorkflowStore>();
        var graph = WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(Definition)).Definition!.Graph;
        var context = new EngineContext
        {
            Now = app.Clock.GetUtcNow().AddMinutes(-1), Ids = app.Services.GetRequiredService<IIdSource>(), Catalog = new ActivityCatalog(),
            Definitions = app.Services.GetRequiredService<IDefinitionLookup>(), Calendar = CaseFlow.Workflows.Deadlines.WorkCalendar.StateCouncil,
        };
        await Parallel.ForEachAsync(Enumerable.Range(0, Timers), async (_, ct) => (await store.TryCommit(Waiting(graph, context), ct)).ShouldBeTrue());
    }

    private static CaseCommit Waiting(WorkflowGraph graph, EngineContext context)
    {
        var id = context.Ids.Next();
        var burst = WorkflowEngine.Start(graph, new StartRequest(id, []), context);
        var timer = burst.Effects.OfType<StartTimer>().Single();
        var line = HistoryChain.Append(new() { CaseId = id, At = context.Now, Actor = "test", Kind = "started", VersionId = "wait-1" }, 1, []);
        return new()
        {
            NewCase = new() { Id = id, Number = $"n-{id}", Procedure = "wait", VersionId = "wait-1", AreaCode = "530502005007", StartedAt = context.Now },
            Root = new() { Id = id, CaseId = id, VersionId = "wait-1", Revision = 1, State = StateJson.Write(burst.State), ChainSeq = 1, ChainHead = line.Hash, UpdatedAt = context.Now },
            Event = line,
            NewTimers = { new() { Id = timer.Id, CaseId = id, InstanceId = id, ActivityId = timer.ActivityId, Kind = timer.Kind, DueAt = timer.DueAt } },
        };
    }
}

public sealed class SqliteTimerSweepTests() : TimerSweepTests(() => Task.FromResult<string?>(null));

public sealed class PostgresTimerSweepTests() : TimerSweepTests(async () => await PostgresFixture.NewDatabase());
