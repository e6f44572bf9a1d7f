using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Escalation;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>The ladder: each rung once per item, however many sweeps meet at it.</summary>
public abstract class EscalationTests(Func<Task<string?>> connect) : IAsyncLifetime
{
    private static readonly Caller Supervisor = new("s", "徐正", [new(Rights.Supervisor, Items.County)], "zh-CN");
    private CaseFlowApp app = null!;

    // The county comes with a ladder; these tests set up their own.
    public async Task InitializeAsync()
    {
        app = new CaseFlowApp(await connect(), demo: true) { Settings = { ["Escalation:SweepSeconds"] = "86400" } };
        await app.InDatabase(db => db.Set<EscalationRule>().ExecuteDeleteAsync());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Takes_each_rung_once_when_several_sweeps_meet()
    {
        var (today, person, leader) = (app.Clock.ChinaToday, await User("village-cadre"), await User("township-head"));
        await app.Add([.. Enumerable.Range(0, 25).Select(n => Overdue(today, 8, n % 2 == 0 ? person : null, leader)), Items.New(Items.Village, ItemState.Closed, today.AddDays(-30), true, today)]);
        await AddRung(3, EscalationAct.Blue, OrderAddressee.Person);
        await AddRung(7, EscalationAct.Yellow, OrderAddressee.Leader);
        await AddRung(15, EscalationAct.Red, OrderAddressee.Unit);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Services.GetRequiredService<EscalationSweep>().Run(default))));

        var orders = await Orders();
        orders.Where(order => order.Colour == OrderColour.Blue).SelectMany(order => order.Items).Select(item => item.ItemId).ShouldBeUnique();
        orders.Where(order => order.Colour == OrderColour.Blue).Sum(order => order.Items.Count).ShouldBe(25);
        orders.Where(order => order.Colour == OrderColour.Yellow).Sum(order => order.Items.Count).ShouldBe(25);
        orders.ShouldNotContain(order => order.Colour == OrderColour.Red);
        orders.Where(order => order.Colour == OrderColour.Blue).Select(order => order.AddresseeId).Distinct().Order().ShouldBe(new[] { person, leader }.Order());
        (await app.InDatabase(db => db.Set<Message>().CountAsync(message => message.Template == "supervision-order"))).ShouldBe(orders.Count);
    }

    [Fact]
    public async Task Climbs_with_the_days_and_never_repeats_a_rung()
    {
        var (today, person, leader) = (app.Clock.ChinaToday, await User("village-cadre"), await User("township-head"));
        var sweep = app.Services.GetRequiredService<EscalationSweep>();
        await app.Add(Overdue(today, 0, person, leader));
        await AddRung(1, EscalationAct.Blue, OrderAddressee.Person);
        await AddRung(3, EscalationAct.Red, OrderAddressee.Leader);
        List<string> seen = [];

        for (var day = 0; day < 6; day++)
        {
            await sweep.Run(default);
            seen.Add(string.Join('+', (await Orders()).OrderBy(order => order.Id).Select(order => order.Colour)));
            await app.InDatabase(async db =>
            {
                await app.Clock.Advance(db, TimeSpan.FromDays(1), default);
                return 0;
            });
        }

        seen.ShouldBe(["", "Blue", "Blue", "Blue+Red", "Blue+Red", "Blue+Red"]);
    }

    private static RectificationItem Overdue(DateOnly today, int days, string? person, string leader)
    {
        var item = Items.New(Items.Village, ItemState.Rectifying, today.AddDays(-days));
        (item.PersonId, item.LeaderId) = (person, leader);
        return item;
    }

    private Task<List<SupervisionOrder>> Orders() => app.InDatabase(db => db.Set<SupervisionOrder>().Include(order => order.Items).AsNoTracking().ToListAsync());

    private Task<string> User(string name) => app.InDatabase(db => db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync());

    private async Task AddRung(int days, EscalationAct act, OrderAddressee to) =>
        (await app.InScope(services => services.GetRequiredService<SetLadder>().Add(new(days, act, to, 3, "督办办法"), Supervisor, default))).IsDone.ShouldBeTrue();
}

public sealed class EscalationOnSqliteTests() : EscalationTests(() => Task.FromResult<string?>(null));

[Collection(PostgresTests.Name)]
public sealed class EscalationOnPostgresTests(PostgresFixture postgres) : EscalationTests(async () => await postgres.CreateDatabase());
