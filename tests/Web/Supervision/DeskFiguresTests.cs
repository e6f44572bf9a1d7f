using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>The figures of the desk, whatever the database.</summary>
public abstract class DeskFiguresTests(Counties counties, bool onPostgres) : IAsyncLifetime
{
    private static readonly Caller Supervisor = new("s", "s", [new(Rights.Supervisor, Items.County)], "zh-CN");
    private CaseFlowApp app = null!;

    public async Task InitializeAsync()
    {
        app = await counties.On(onPostgres);
        await app.InDatabase(db => db.Set<RectificationItem>().ExecuteDeleteAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Equal_a_recount_in_every_grouping()
    {
        var today = app.Clock.ChinaToday;
        var states = Enum.GetValues<ItemState>();
        string[] places = [Items.Village, Items.Village + "03", Items.Township, Items.OtherTownship, Items.County];
        await app.Add([.. Enumerable.Range(0, 220).Select(n => Items.New(
            places[n % 5], states[n % 11], today.AddDays((n % 9) - 4), n % 7 == 0, states[n % 11] is ItemState.Closed or ItemState.Explained ? today.AddDays(-(n % 5) * 30) : null))]);

        var items = await app.InDatabase(db => db.Set<RectificationItem>().AsNoTracking().ToListAsync());
        foreach (var by in Enum.GetValues<DeskGrouping>())
        {
            var desk = await Read(Supervisor, new(Items.County, by));

            Sum(desk.Rows).ShouldBe(Recount(items, today));
            Sum([new("", "", false, desk.Total)]).ShouldBe(Recount(items, today));
        }

        var township = await Read(Supervisor, new(Items.Township));
        township.Rows.Single(row => row.Key == Items.Village).Tally.Open.ShouldBe(items.Count(item => item.AreaCode.StartsWith(Items.Village) && IsOpen(item)));
        township.Rows.Single(row => row.IsOwn).Tally.Open.ShouldBe(items.Count(item => item.AreaCode == Items.Township && IsOpen(item)));
    }

    [Fact]
    public async Task Never_count_an_item_twice_or_not_at_all_while_items_move()
    {
        var today = app.Clock.ChinaToday;
        var moving = Enumerable.Range(0, 60).Select(n => Items.New(n % 2 == 0 ? Items.Village : Items.OtherTownship, ItemState.Rectifying, today.AddDays(-1))).ToArray();
        await app.Add(moving);
        var before = (await Read(Supervisor, new(Items.County))).Total.Open;

        var closing = Task.WhenAll(moving.Chunk(20).Select(chunk => Task.Run(async () =>
        {
            foreach (var item in chunk)
                await app.InDatabase(db => db.Set<RectificationItem>().Where(row => row.Id == item.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ItemState.Closed).SetProperty(row => row.ClosedOn, today).SetProperty(row => row.IsLate, true)));
        })));
        List<DeskFigures> seen = [];
        while (!closing.IsCompleted) seen.Add(await Read(Supervisor, new(Items.County)));
        await closing;
        seen.Add(await Read(Supervisor, new(Items.County)));

        seen.ShouldAllBe(desk => desk.Total.Open + desk.Total.DoneToday == before && desk.Total.DoneToday == desk.Total.LateDone);
        seen.ShouldAllBe(desk => desk.Rows.Sum(row => row.Tally.Open) == desk.Total.Open && desk.Days.Last().Finished == desk.Total.DoneToday);
        seen[^1].Total.DoneToday.ShouldBe(60);
    }

    [Fact]
    public async Task What_was_missed_stays_red_and_then_grey_red_however_much_time_goes_by()
    {
        var today = app.Clock.ChinaToday;
        var item = Items.New(Items.Village, ItemState.Rectifying, today.AddDays(2));
        await app.Add(item);
        (await Read(Supervisor, new(Items.Village))).Total.ShouldBe((1, 1, 0, 0));

        await Advance(3);
        (await Read(Supervisor, new(Items.Village))).Total.ShouldBe((1, 0, 1, 0));

        await Change(item, ItemState.ToClose, due: today.AddDays(40), closed: null);
        (await Read(Supervisor, new(Items.Village))).Total.ShouldBe((1, 0, 1, 0));

        await Change(item, ItemState.Closed, due: null, closed: today.AddDays(3));
        await Advance(60);
        (await Read(Supervisor, new(Items.Village))).Total.ShouldBe((0, 0, 0, 1));
        var list = await app.InScope(services => services.GetRequiredService<ReadDeskList>().Run(new(Items.Village, "LateDone"), Supervisor, default));
        list.Value!.Items.ShouldHaveSingleItem().Lamp.ShouldBe("GreyRed");
    }

    [Fact]
    public async Task Are_hidden_outside_the_posts_that_open_the_desk()
    {
        await app.Add(Items.New(Items.OtherTownship, ItemState.ToSign, null));
        var head = new Caller("h", "h", [new("TownshipHead", Items.Township), new("VillageCadre", Items.OtherTownship)], "zh-CN");

        var (own, other, county) = (await Ask(head, new(null)), await Ask(head, new(Items.OtherTownship)), await Ask(head, new(Items.County)));

        own.Value!.Area.ShouldBe(Items.Township);
        own.Value.Total.Open.ShouldBe(0);
        other.Refusal!.Kind.ShouldBe(CaseFlow.Web.RefusalKind.NotFound);
        county.Refusal!.Kind.ShouldBe(CaseFlow.Web.RefusalKind.NotFound);
    }

    [Fact]
    public async Task Count_work_items_by_their_due_times()
    {
        var clerk = await ApiUser.SignIn(app, "village-committee");
        (await clerk.Get("work-items/counts")).Status.ShouldBe(200);

        foreach (var by in Enum.GetValues<DeskGrouping>())
        {
            var desk = await Read(Supervisor, new(Items.County, by, DeskSubject.Work));

            desk.Rows.Sum(row => row.Tally.Open).ShouldBe(desk.Total.Open);
            desk.Days.Count.ShouldBe(30);
        }
    }

    [Fact]
    public async Task Of_one_campaign_count_its_own_work_and_list_the_same_rows()
    {
        var (own, other) = (InCampaign(771), InCampaign(772));
        await app.Add(own, other);
        await app.InDatabase(db =>
        {
            db.AddRange(WorkOn(own, -1), WorkOn(own, 20), WorkOn(other, -1));
            return db.SaveChangesAsync();
        });

        var desk = await Read(Supervisor, new(Items.Township, Subject: DeskSubject.Work, Campaign: 771));
        var rows = await app.InScope(services => services.GetRequiredService<ReadDeskList>().Run(new(Items.Township, "Open", DeskSubject.Work, Campaign: 771), Supervisor, default));

        (desk.Total.Open, desk.Total.Overdue).ShouldBe((2, 1));
        rows.Value!.Items.Select(row => row.Id).ShouldBe([(own.Id * 10) - 1, (own.Id * 10) + 20]);
    }

    private static RectificationItem InCampaign(long campaign)
    {
        var item = Items.New(Items.Village, ItemState.Rectifying, null);
        return new()
        {
            Id = item.Id, Number = item.Number, AreaCode = item.AreaCode, Subject = item.Subject, Source = item.Source, SourceKey = item.SourceKey, Category = item.Category, Problem = item.Problem,
            State = item.State, CampaignId = campaign, CreatedBy = item.CreatedBy, IsStarted = true,
        };
    }

    private WorkItem WorkOn(RectificationItem item, int dueIn) => new()
    {
        Id = (item.Id * 10) + dueIn, CaseId = item.Id, CaseArea = item.AreaCode, CaseSubject = item.Subject, CaseNumber = item.Number, OrganArea = item.AreaCode, Title = "整改",
        Status = WorkItemStatus.Open, ArrivedAt = app.Clock.GetUtcNow(), DueAt = app.Clock.GetUtcNow().AddDays(dueIn),
    };

    private static bool IsOpen(RectificationItem item) => item.State is not (ItemState.Explained or ItemState.Closed or ItemState.Merged or ItemState.Withdrawn);

    private static (long Open, long Overdue, long Soon, long LateDone, long Today, long Year, long Explained) Recount(List<RectificationItem> items, DateOnly today) => (
        items.Count(IsOpen), items.Count(item => IsOpen(item) && (item.IsLate || item.DueOn < today)),
        items.Count(item => IsOpen(item) && !item.IsLate && item.DueOn >= today && item.DueOn <= today.AddDays(3)),
        items.Count(item => item.IsLate && (item.State is ItemState.Closed or ItemState.Explained)), items.Count(item => item.State == ItemState.Closed && item.ClosedOn == today),
        items.Count(item => item.State == ItemState.Closed && item.ClosedOn > today.AddDays(-90)), items.Count(item => item.State == ItemState.Explained && item.ExplainedOn > today.AddDays(-90)));

    private static (long Open, long Overdue, long Soon, long LateDone, long Today, long Year, long Explained) Sum(IReadOnlyList<DeskRow> rows)
    {
        var sum = rows.Aggregate(new DeskTally(), (tally, row) => tally.Plus(row.Tally));
        return (sum.Open, sum.Overdue, sum.Soon, sum.LateDone, sum.DoneToday, sum.Done, sum.Explained);
    }

    private Task<int> Change(RectificationItem item, ItemState state, DateOnly? due, DateOnly? closed) => app.InDatabase(db => db.Set<RectificationItem>().Where(row => row.Id == item.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.DueOn, due).SetProperty(row => row.ClosedOn, closed).SetProperty(row => row.IsLate, true)));

    private Task<int> Advance(int days) => app.InDatabase(async db =>
    {
        await app.Clock.Advance(db, TimeSpan.FromDays(days), default);
        return days;
    });

    private Task<CaseFlow.Web.Result<DeskFigures>> Ask(Caller caller, DeskQuestion question) => app.InScope(services => services.GetRequiredService<ReadDesk>().Run(question, caller, default));

    private async Task<DeskFigures> Read(Caller caller, DeskQuestion question) => (await Ask(caller, question)).Value!;
}

internal static class TallyAssertions
{
    public static void ShouldBe(this DeskTally tally, (long Open, long Soon, long Overdue, long LateDone) expected) =>
        (tally.Open, tally.Soon, tally.Overdue, tally.LateDone).ShouldBe(expected);
}

public sealed class DeskFiguresOnSqliteTests(Counties counties) : DeskFiguresTests(counties, onPostgres: false), IClassFixture<Counties>;

public sealed class DeskFiguresOnPostgresTests(Counties counties) : DeskFiguresTests(counties, onPostgres: true), IClassFixture<Counties>;
