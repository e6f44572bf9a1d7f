using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Api;
using CaseFlow.Web.Cases.Migration;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cases.Migration;

/// <summary>The real server, killed while it moves 500 running cases: each is moved once and wholly, and what was open is open still.</summary>
public abstract class KilledMigrationTests(Func<Task<string?>> connect)
{
    private const int Cases = 500, ActedMeanwhile = 5;

    [Fact]
    public async Task Moves_every_case_once_although_it_is_killed_in_the_middle()
    {
        await using var county = new BusyCounty(await connect());
        var before = await Begin(county);

        var (migration, acted) = await Prepare(county, before);
        (await county.Call("procedure-reviewer", HttpMethod.Post, $"{BusyCounty.Migrations}/{migration}/confirm", new { })).Ok();
        await Eventually.Reach(() => Moved(county), moved => moved > 0);
        await county.Kill();
        var halfway = await Moved(county);
        await county.Serve();
        var result = await Eventually.Reach(() => county.Migration(migration), view => view.Word("status") == "Finished");

        halfway.ShouldBeInRange(1, Cases - ActedMeanwhile - 1);
        (result.Number("moved"), result.Number("acted"), result.Number("waiting")).ShouldBe((Cases - ActedMeanwhile, ActedMeanwhile, 0));
        await CheckCases(county, before, acted);
        await CheckRetry(county, migration);
    }

    private static async Task<Dictionary<long, HashSet<long>>> Begin(BusyCounty county)
    {
        await county.Serve();
        await county.Release(BusySteps.Child, 1, BusySteps.ChildRoot);
        await county.Release(BusySteps.Parent, 1, BusySteps.First);
        await county.Start();
        await Parallel.ForEachAsync(Enumerable.Range(1, Cases - 1), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => await county.Start());
        await county.Release(BusySteps.Parent, 2, BusySteps.Second);
        return await OpenItems(county);
    }

    private static async Task<(long Migration, HashSet<long> Acted)> Prepare(BusyCounty county, Dictionary<long, HashSet<long>> open)
    {
        var prepared = (await county.Call("procedure-admin", HttpMethod.Post, BusyCounty.Migrations, new { from = 1, to = 2, mapping = BusySteps.Mapping })).Ok(201);
        prepared.Number("total").ShouldBe(Cases);
        (await county.Call("procedure-admin", HttpMethod.Post, $"{BusyCounty.Migrations}/{prepared.Number("id")}/confirm", new { })).Status.ShouldBe(403);
        var acted = open.Keys.Order().TakeLast(ActedMeanwhile).ToHashSet();
        foreach (var id in acted)
        {
            var audit = await county.InDatabase(db => db.Set<WorkItem>().Where(item => item.CaseId == id && item.ActivityId == "audit").Select(item => item.Id).SingleAsync());
            (await county.Call("village-committee", HttpMethod.Post, $"work-items/{audit}/complete", new { outcome = "Approved", opinion = "同意" })).Ok();
        }

        return (prepared.Number("id"), acted);
    }

    private static Task<int> Moved(BusyCounty county) => county.InDatabase(db => db.Set<MigrationCase>().CountAsync(row => row.Status == MigrationCaseStatus.Moved));

    private static async Task CheckCases(BusyCounty county, Dictionary<long, HashSet<long>> before, HashSet<long> acted)
    {
        var now = await OpenItems(county);
        var histories = await county.InDatabase(async db => (await db.Set<CaseEvent>().AsNoTracking().OrderBy(line => line.Seq).ToListAsync()).ToLookup(line => line.CaseId));
        var instances = await county.InDatabase(async db => (await db.Set<Instance>().AsNoTracking().OrderBy(row => row.Id).ToListAsync()).ToLookup(row => row.CaseId));
        var timers = await county.InDatabase(db => db.Set<WorkflowTimer>().Select(timer => timer.Id).ToHashSetAsync());
        var notices = await county.InDatabase(db => db.Set<PublicNotice>().Where(notice => notice.Status == NoticeStatus.Draft).ToDictionaryAsync(notice => notice.Id));
        foreach (var (id, items) in before)
        {
            HistoryChain.FirstBreak([.. histories[id]]).ShouldBeNull();
            histories[id].Count(line => line.Kind == "migrated").ShouldBe(acted.Contains(id) ? 0 : 1);
            var states = instances[id].Where(row => row.Status == InstanceStatus.Running).Select(row => StateJson.Read(row.State)).ToList();
            states.Count.ShouldBe(2);
            Ids(states, BookmarkKind.WorkItem).Order().ShouldBe(now[id].Order());
            Ids(states, BookmarkKind.Timer).ShouldAllBe(timer => timers.Contains(timer));
            Ids(states, BookmarkKind.Child).ShouldBe([states[1].InstanceId]);
            var notice = notices[Ids(states, BookmarkKind.Notice).Single()];
            if (acted.Contains(id)) continue;
            items.ShouldBeSubsetOf(now[id]);
            (now[id].Count, notice.Days, notice.ActivityId, states[0].DefinitionVersionId, states[1].DefinitionVersionId)
                .ShouldBe((items.Count + 1, 10, "village-notice", "busy-2", "busy-child-1"));
        }
    }

    // The five were left alone; asked again, they are moved as they stand now, with the step that was finished meanwhile behind them.
    private static async Task CheckRetry(BusyCounty county, long migration)
    {
        (await county.Call("procedure-admin", HttpMethod.Post, $"{BusyCounty.Migrations}/{migration}/retry", new { })).Ok();
        var again = await Eventually.Reach(() => county.Migration(migration), view => view.Word("status") == "Finished");
        var audits = await county.InDatabase(db => db.Set<WorkItem>().CountAsync(item => item.ActivityId == "audit"));

        (again.Number("moved"), audits).ShouldBe((Cases, Cases));
    }

    private static List<long> Ids(List<InstanceState> states, BookmarkKind kind) =>
        [.. states.SelectMany(state => state.Bookmarks).Where(bookmark => bookmark.Kind == kind).Select(bookmark => bookmark.Id)];

    private static async Task<Dictionary<long, HashSet<long>>> OpenItems(BusyCounty county)
    {
        var items = await county.InDatabase(db => db.Set<WorkItem>().Where(item => item.Status == WorkItemStatus.Open).Select(item => new { item.CaseId, item.Id }).ToListAsync());
        return items.GroupBy(item => item.CaseId).ToDictionary(group => group.Key, group => group.Select(item => item.Id).ToHashSet());
    }
}

public sealed class SqliteKilledMigrationTests() : KilledMigrationTests(() => Task.FromResult<string?>(null));

[Collection(PostgresTests.Name)]
public sealed class PostgresKilledMigrationTests(PostgresFixture postgres) : KilledMigrationTests(async () => await postgres.CreateDatabase());
