using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Campaigns;
using CaseFlow.Tests.Web.Cases;
using CaseFlow.Tests.Web.Supervision;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Escalation;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Tests.Web.Background;

/// <summary>Three real servers, their clocks apart. The one that fires timers is killed in the middle of it; the others take over, and everything happens once.</summary>
public sealed class KilledNodeTests
{
    private const int Cases = 8, Overdue = 60, Villages = 10;

    private static readonly Caller Supervisor = new("s", "徐正", [new(Rights.Supervisor, Items.County)], "zh-CN");

    [Fact]
    public async Task Reminders_escalations_rungs_and_phases_come_once_though_the_node_that_fires_them_is_killed()
    {
        var database = await PostgresFixture.NewDatabase();
        var cases = await Prepare(database);
        await using var nodes = new NodeProcesses(database);
        await using var block = new NpgsqlConnection(database);
        await block.OpenAsync();
        await using var stop = await block.BeginTransactionAsync();
        await new NpgsqlCommand("LOCK TABLE case_events IN SHARE MODE", block, stop).ExecuteNonQueryAsync();

        // The table is held until a sweep stands in the middle of an act; its node is gone when the table is free again.
        await nodes.Start(3);
        var victim = await nodes.WaitingFor("case_events");
        var held = await nodes.Ask("SELECT count(*) FROM timers");
        await nodes.Kill(victim.ShouldNotBeNull());
        await stop.RollbackAsync();
        await nodes.MoveClocks(TimeSpan.FromMinutes(10));
        await nodes.UntilNothingIs(Left);
        await nodes.SweepAgain();

        held.ShouldBe((long)Cases * 4);
        (await nodes.Ask(Left)).ShouldBe(0L);
        // Nobody who lives was taken for dead because of a clock.
        (await nodes.Ask("SELECT count(*) FROM qrtz_scheduler_state")).ShouldBe(2L);
        foreach (var id in cases) (await Lines(nodes, id)).ShouldBe("escalated reminded reminded started timer");
        (await nodes.Ask("SELECT count(*) || ' of ' || count(DISTINCT (case_id, template)) FROM messages WHERE kind IN ('Reminder', 'Escalation') AND case_id = ANY($1)", cases)).ShouldBe($"{Cases * 3} of {Cases * 3}");
        (await nodes.Ask("SELECT string_agg(of, ' ' ORDER BY of) FROM (SELECT colour || ':' || count(*) || ':' || count(DISTINCT item_id) AS of FROM supervision_orders JOIN supervision_order_items ON order_id = id GROUP BY colour) AS rungs"))
            .ShouldBe($"0:{Overdue}:{Overdue} 1:{Overdue}:{Overdue}");
        (await nodes.Ask("SELECT count(*) || ' of ' || count(DISTINCT area_code) FROM campaign_duties")).ShouldBe($"{Villages} of {Villages}");
        (await nodes.Ask("SELECT count(*) || ' of ' || count(DISTINCT case_id) FROM work_items WHERE status = 0 AND case_id IN (SELECT id FROM campaign_duties)")).ShouldBe($"{Villages} of {Villages}");
    }

    // What is still to be done: timers, rungs and cases of duties.
    private static string Left => $"""
        SELECT (SELECT count(*) FROM timers WHERE case_id NOT IN (SELECT id FROM campaign_duties)) + (SELECT {2 * Overdue} - count(*) FROM escalation_steps WHERE done_at IS NOT NULL)
            + (SELECT {Villages} - count(*) FROM campaign_duties WHERE is_started)
        """;

    private static async Task<object?> Lines(NodeProcesses nodes, long id) => await nodes.Ask("SELECT string_agg(kind, ' ' ORDER BY kind) FROM case_events WHERE case_id = $1", id);

    // Everything is due already when the servers begin.
    private static async Task<long[]> Prepare(string database)
    {
        var county = new FirstNode(database);
        await county.InitializeAsync();
        var procedure = await county.Release(SmallSteps.Lines([Waiting], [SmallSteps.Step("pause", "Elsa.Delay", ("timeSpan", "01:00:00"))]));
        var cases = await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => county.Start(procedure)));
        var autumn = new DateOnly(county.App.Clock.GetUtcNow().Year + 1, 9, 13);
        await new CampaignWalk(county.App).Launch("d111-review", autumn.Year);
        await county.App.Add([.. Enumerable.Range(0, Overdue).Select(_ => Items.New(Items.Village, ItemState.Rectifying, autumn.AddDays(-8)))]);
        await county.App.InDatabase(db => db.Set<EscalationRule>().ExecuteDeleteAsync());
        foreach (var (days, act) in new[] { (3, EscalationAct.Blue), (7, EscalationAct.Yellow) })
            (await county.App.InScope(services => services.GetRequiredService<SetLadder>().Add(new(days, act, OrderAddressee.Unit, 3, "督办办法"), Supervisor, default))).IsDone.ShouldBeTrue();
        await county.App.InDatabase(async db =>
        {
            await county.App.Clock.Advance(db, new DateTimeOffset(autumn, new(9, 0), TimeSpan.FromHours(8)) - county.App.Clock.GetUtcNow(), default);
            return 0;
        });
        await county.DisposeAsync();
        return cases;
    }

    private static string Waiting => SmallSteps.Step(
        "check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCadre"), ("dueDays", 5), ("dueCalendar", "Natural"),
        ("reminders", """[{"daysBefore":2},{"daysBefore":0}]"""), ("escalation", """[{"daysAfter":1,"level":"Township","role":"TownshipHead"}]"""));

    private sealed class FirstNode(string database) : SmallCounty(() => Task.FromResult<string?>(database));
}
