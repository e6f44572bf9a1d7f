using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Case = CaseFlow.Web.Data.Runtime.Case;

namespace CaseFlow.Tests.Web.Data.Store;

/// <summary>What every store must do, whatever the database.</summary>
public abstract class WorkflowStoreTests(Counties counties, bool onPostgres) : IAsyncLifetime
{
    private CaseFlowApp app = null!;
    private IWorkflowStore store = null!;

    public async Task InitializeAsync()
    {
        app = await counties.On(onPostgres);
        await app.InDatabase(Clear);
        store = app.Services.GetRequiredService<IWorkflowStore>();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Reads_back_what_an_act_saved()
    {
        await store.TryCommit(SampleCommits.Start(100), default);

        var seen = await store.LoadItem(101, null, default);

        seen!.Case.Number.ShouldBe("530502-2026-000100");
        seen.Root.State.ShouldBe([1, 2, 3]);
        seen.Item!.DueAt.ShouldBe(SampleCommits.Noon.AddDays(5));
        seen.Item.Status.ShouldBe(WorkItemStatus.Open);
        (await store.LoadItem(999, null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Shows_rows_to_the_read_model_as_it_wrote_them()
    {
        await store.TryCommit(SampleCommits.Start(100), default);
        await store.TryCommit(SampleCommits.Complete((await store.LoadItem(101, null, default))!, "eva", 110), default);

        var items = await app.InDatabase(db => db.Set<WorkItem>().OrderBy(item => item.Id).ToListAsync());

        items.Select(item => (item.Id, item.Status, item.DoneBy)).ShouldBe([(101, WorkItemStatus.Done, "eva"), (110, WorkItemStatus.Open, null)]);
        items[0].DoneAt.ShouldBe(SampleCommits.Noon);
        items[1].DueAt.ShouldBe(SampleCommits.Noon.AddDays(5));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task Opens_and_withdraws_as_many_items_as_an_act_asks_for(int count)
    {
        var start = SampleCommits.Start(100);
        for (var number = 1; number < count; number++) start.NewItems.Add(start.NewItems[0] with { Id = 200 + number, Assignee = number % 2 == 0 ? null : "eva" });
        await store.TryCommit(start, default);
        var close = SampleCommits.Complete((await store.LoadItem(101, null, default))!, "eva", 1000);
        close.WithdrawnItems.AddRange(start.NewItems.Skip(1).Select(item => new ItemWithdrawal(item.Id, WorkItemStatus.Withdrawn, SampleCommits.Noon, "The step is over.")));

        await store.TryCommit(close, default);

        var items = await app.InDatabase(db => db.Set<WorkItem>().OrderBy(item => item.Id).ToListAsync());
        items.Count(item => item.Status == WorkItemStatus.Withdrawn && item.Opinion == "The step is over.").ShouldBe(count - 1);
        items.Count(item => item.Assignee is "eva").ShouldBe(count / 2);
        items.Count(item => item.Status == WorkItemStatus.Open).ShouldBe(1);
    }

    [Fact]
    public async Task Lets_one_of_a_hundred_acts_on_the_same_state_win()
    {
        await store.TryCommit(SampleCommits.Start(100), default);
        var seen = (await store.LoadItem(101, null, default))!;

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 100).Select(number =>
            Task.Run(async () => await store.TryCommit(SampleCommits.Complete(seen, $"user{number}", 1000 + (10 * number)), default))));

        outcomes.Count(isSaved => isSaved).ShouldBe(1);
        (await app.InDatabase(db => db.Set<WorkItem>().CountAsync())).ShouldBe(2);
        (await app.InDatabase(db => db.Set<CaseEvent>().CountAsync())).ShouldBe(2);
        (await app.InDatabase(db => db.Set<WorkflowTimer>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_commit_that_breaks_in_its_last_row()
    {
        await store.TryCommit(SampleCommits.Start(100), default);
        var seen = (await store.LoadItem(101, null, default))!;
        var first = SampleCommits.Complete(seen, "eva", 110);
        first.Answer = new() { UserId = "eva", Key = "k", BodyHash = [1], Answer = "{}", At = SampleCommits.Noon };
        await store.TryCommit(first, default);
        var again = SampleCommits.Complete((await store.LoadItem(110, null, default))!, "eva", 120);
        again.Answer = first.Answer;

        var isSaved = await store.TryCommit(again, default);

        isSaved.ShouldBeFalse();
        (await store.LoadItem(120, null, default)).ShouldBeNull();
        (await store.LoadItem(110, new("eva", "k", [1]), default))!.Repeated!.Answer.ShouldBe("{}");
    }

    [Fact]
    public async Task Gives_a_due_timer_to_one_sweeper_until_the_lease_ends()
    {
        await store.TryCommit(SampleCommits.Start(100), default);
        await store.TryCommit(SampleCommits.Complete((await store.LoadItem(101, null, default))!, "eva", 110), default);
        var due = SampleCommits.Noon.AddDays(3);

        var early = await store.ClaimTimers(due.AddSeconds(-1), due, 10, default);
        var first = await store.ClaimTimers(due, due.AddMinutes(1), 10, default);
        var second = await store.ClaimTimers(due, due.AddMinutes(1), 10, default);
        var later = await store.ClaimTimers(due.AddMinutes(1), due.AddMinutes(2), 10, default);

        early.ShouldBeEmpty();
        first.Single().Id.ShouldBe(111);
        second.ShouldBeEmpty();
        later.Single().Id.ShouldBe(111);
    }

    [Fact]
    public async Task Hands_out_every_number_once()
    {
        var ids = app.Services.GetRequiredService<CaseFlow.Workflows.Execution.IIdSource>();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 700).Select(_ => ids.Next()).ToArray())));

        numbers.SelectMany(block => block).Distinct().Count().ShouldBe(5600);
    }

    // Every test numbers its rows from 100 on.
    private static async Task<int> Clear(CaseFlowDb db) =>
        await db.Set<WorkItem>().ExecuteDeleteAsync() + await db.Set<WorkflowTimer>().ExecuteDeleteAsync() + await db.Set<CaseEvent>().ExecuteDeleteAsync()
        + await db.Set<IdempotencyKey>().ExecuteDeleteAsync() + await db.Set<Instance>().ExecuteDeleteAsync() + await db.Set<Case>().ExecuteDeleteAsync();
}

public sealed class SqliteWorkflowStoreTests(Counties counties) : WorkflowStoreTests(counties, onPostgres: false), IClassFixture<Counties>;

public sealed class PostgresWorkflowStoreTests(Counties counties) : WorkflowStoreTests(counties, onPostgres: true), IClassFixture<Counties>;
