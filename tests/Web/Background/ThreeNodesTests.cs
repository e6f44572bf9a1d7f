using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Campaigns;
using CaseFlow.Tests.Web.Cases;
using CaseFlow.Tests.Web.Supervision;
using CaseFlow.Web.Audit.Checking;
using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Campaigns.Running;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;
using CaseFlow.Web.Supervision.EngineRoom.Nodes;
using CaseFlow.Web.Supervision.Escalation;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Background;

/// <summary>Three servers over one database, their clocks two minutes apart. One ends in the middle with rows in its hands; everything happens once all the same.</summary>
public sealed class ThreeNodesTests : IAsyncLifetime
{
    private const int Cases = 8, InDeadHands = 10, OverdueCount = 60, Villages = 10;
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(2);

    /// <summary>What every node does on its own. A new sweep is a line here, and a line in the test that says what it must leave behind.</summary>
    private static readonly Func<IServiceProvider, Task>[] Sweeps =
    [
        node => node.GetRequiredService<TimerSweep>().Run(default),
        node => node.GetRequiredService<StartItems>().Run(default),
        node => node.GetRequiredService<CampaignSweep>().Run(default),
        node => node.GetRequiredService<EscalationSweep>().Run(default),
        node => node.GetRequiredService<SealAudit>().Run(default),
    ];

    private static readonly Caller Supervisor = new("s", "徐正", [new(Rights.Supervisor, Items.County)], "zh-CN");

    private FirstNode county = null!;
    private List<CaseFlowApp> nodes = [];

    public async Task InitializeAsync()
    {
        var database = await PostgresFixture.NewDatabase();
        county = new(database);
        await county.InitializeAsync();
        nodes = [county.App, new(database, demo: true) { ClockAhead = -Apart }, new(database, demo: true) { ClockAhead = Apart }];
        foreach (var node in nodes) await node.Services.GetRequiredService<Heartbeat>().Beat(default);
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task Timers_and_alerts_fire_once_each_and_every_chain_is_sealed_though_one_node_dies_with_rows_in_its_hands()
    {
        var procedure = await county.Release(SmallSteps.Lines([Waiting], [SmallSteps.Step("pause", "Elsa.Delay", ("timeSpan", "01:00:00"))]));
        var cases = await Task.WhenAll(Enumerable.Range(0, Cases).Select(_ => county.Start(procedure)));

        await MoveClocks(TimeSpan.FromDays(8));
        await Kill(nodes[2]);
        await SweepTogether(nodes[..2]);
        var heldBack = await Timers();
        await MoveClocks(TimeSpan.FromMinutes(10));
        await SweepTogether(nodes[..2]);

        heldBack.ShouldBe(InDeadHands);
        (await Timers()).ShouldBe(0);
        foreach (var id in cases) (await Kinds(id)).ShouldBe(["escalated", "reminded", "reminded", "started", "timer"]);
        (await Words()).ShouldBe(cases.SelectMany(id => new[] { (id, "escalation"), (id, "reminder"), (id, "reminder-today") }), ignoreOrder: true);
        (await Check()).Faults.ShouldBeEmpty();
        (await Unsealed()).ShouldBe(0);
    }

    [Fact]
    public async Task Rungs_are_taken_and_phases_opened_once_each_though_one_node_goes_down_in_its_sweep()
    {
        var walk = new CampaignWalk(nodes[0]);
        var autumn = new DateOnly(nodes[0].Clock.ChinaToday.Year + 1, 9, 13);
        await walk.Launch("d111-review", autumn.Year);
        await OverdueItems(autumn.AddDays(-8));
        await MoveClocks(new DateTimeOffset(autumn, new(9, 0), TimeSpan.FromHours(8)) - nodes[0].Clock.GetUtcNow());

        // Its sweeps begin as the others do and end with its services, wherever they are.
        var cut = SweepTogether(nodes[2..]);
        var living = SweepTogether(nodes[..2]);
        dead.Add(nodes[2]);
        await nodes[2].DisposeAsync();
        await Task.WhenAny(cut);
        await living;
        await MoveClocks(TimeSpan.FromMinutes(10));
        await SweepTogether(nodes[..2]);

        (await Rungs()).ShouldBe([("Blue", OverdueCount, OverdueCount), ("Yellow", OverdueCount, OverdueCount)]);
        var duties = await nodes[0].InDatabase(db => db.Set<CampaignDuty>().AsNoTracking().ToListAsync());
        duties.Count.ShouldBe(Villages * duties.Select(duty => duty.PhaseId).Distinct().Count());
        duties.Select(duty => (duty.PhaseId, duty.AreaCode)).ShouldBeUnique();
        (await OpenSteps([.. duties.Where(duty => duty.HasCase).Select(duty => duty.Id)])).ShouldAllBe(steps => steps == 1);
    }

    [Fact]
    public async Task The_engine_room_shows_each_node_and_how_far_its_clock_is_off()
    {
        var seen = await nodes[0].InScope(services => services.GetRequiredService<ReadNodes>().Run(default));

        seen.Select(node => Math.Round(node.AheadSeconds / 60)).Order().ShouldBe([-2, 0, 2]);
        seen.Count(node => node.IsClockOff).ShouldBe(2);
        seen.ShouldAllBe(node => node.IsAlive);
    }

    private static string Waiting => SmallSteps.Step(
        "check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCadre"), ("dueDays", 5), ("dueCalendar", "Natural"),
        ("reminders", """[{"daysBefore":2},{"daysBefore":0}]"""), ("escalation", """[{"daysAfter":1,"level":"Township","role":"TownshipHead"}]"""));

    private async Task OverdueItems(DateOnly due)
    {
        await nodes[0].Add([.. Enumerable.Range(0, OverdueCount).Select(_ => Items.New(Items.Village, ItemState.Rectifying, due))]);
        await nodes[0].InDatabase(db => db.Set<EscalationRule>().ExecuteDeleteAsync());
        await AddRung(3, EscalationAct.Blue);
        await AddRung(7, EscalationAct.Yellow);
    }

    private async Task AddRung(int days, EscalationAct act) => (await nodes[0].InScope(services =>
        services.GetRequiredService<SetLadder>().Add(new(days, act, OrderAddressee.Unit, 3, "督办办法"), Supervisor, default))).IsDone.ShouldBeTrue();

    // The colour, how many items stand in its orders, and how many different ones.
    private Task<List<(string Colour, int Items, int Different)>> Rungs() => nodes[0].InDatabase(async db =>
        (await db.Set<SupervisionOrder>().Include(order => order.Items).AsNoTracking().ToListAsync()).GroupBy(order => order.Colour.ToString(), order => order.Items).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(items => items.Count), group.SelectMany(items => items).Select(item => item.ItemId).Distinct().Count())).ToList());

    private Task<List<int>> OpenSteps(long[] cases) => nodes[0].InDatabase(async db =>
    {
        var open = await db.Set<WorkItem>().Where(item => item.Status == WorkItemStatus.Open && cases.Contains(item.CaseId)).Select(item => item.CaseId).ToListAsync();
        return cases.Select(id => open.Count(of => of == id)).ToList();
    });

    private async Task MoveClocks(TimeSpan by)
    {
        await nodes[0].InDatabase(async db => { await nodes[0].Clock.Advance(db, by, default); return 0; });
        foreach (var node in nodes.Where(node => node != nodes[0] && !dead.Contains(node))) await node.InDatabase(async db => { await node.Clock.Load(db, default); return 0; });
    }

    private readonly HashSet<CaseFlowApp> dead = [];

    // What a killed process leaves behind: rows it has claimed and will never fire.
    private async Task Kill(CaseFlowApp node)
    {
        var now = node.Clock.GetUtcNow();
        (await node.Services.GetRequiredService<IWorkflowStore>().ClaimTimers(now, now + Apart, InDeadHands, default)).Count.ShouldBe(InDeadHands);
        dead.Add(node);
        await node.DisposeAsync();
    }

    private static Task SweepTogether(IEnumerable<CaseFlowApp> living) => Task.WhenAll(
        from node in living
        from sweep in Sweeps
        from again in Enumerable.Range(0, 2)
        select Task.Run(() => node.InScope(async services => { await sweep(services); return 0; })));

    private Task<int> Timers() => nodes[0].InDatabase(db => db.Set<WorkflowTimer>().CountAsync());

    private Task<List<string>> Kinds(long id) => nodes[0].InDatabase(db => db.Set<CaseEvent>().Where(line => line.CaseId == id).Select(line => line.Kind).OrderBy(kind => kind).ToListAsync());

    private Task<List<(long, string)>> Words() => nodes[0].InDatabase(async db =>
        (await db.Set<Message>().Where(word => word.Kind == "Reminder" || word.Kind == "Escalation").Select(word => new { word.CaseId, word.Template }).ToListAsync()).ConvertAll(word => (word.CaseId, word.Template)));

    private Task<AuditReport> Check() => nodes[0].InScope(services => services.GetRequiredService<CheckAudit>().Run(default));

    private async Task<int> Unsealed()
    {
        await nodes[0].InScope(services => services.GetRequiredService<SealAudit>().Run(default));
        return await nodes[0].InScope(services => services.GetRequiredService<SealAudit>().Run(default));
    }

    private sealed class FirstNode(string database) : SmallCounty(() => Task.FromResult<string?>(database));
}
