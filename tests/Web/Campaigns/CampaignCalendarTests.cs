using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Campaigns;

/// <summary>The calendars of two real campaigns, day by day: exactly the right areas are late, and nothing late ever becomes green.</summary>
public abstract class CampaignCalendarTests
{
    protected abstract Task<string?> Database();

    [Fact]
    public async Task Seed_001_calls_late_exactly_whoever_missed_13_14_24_and_30_September_2019()
    {
        await using var app = new CaseFlowApp(await Database(), demo: true) { StartsOn = new(2019, 8, 31) };
        var walk = new CampaignWalk(app);
        var draft = await walk.Launch("d111-review", 2019);
        (await walk.Duties(1)).ShouldBeEmpty();

        await walk.GoTo(2019, 9, 13);
        var visits = await walk.Duties(1);
        await walk.Do(visits.Take(6));
        // The seventh hands in on the last day, a holiday, and is looked at only later; three do nothing.
        await walk.Act(visits[6], "village-committee", form: CampaignWalk.Done);

        Words(draft).ShouldContain("2019-09-13 是休息日（中秋节）");
        visits.Count.ShouldBe(10);
        (await walk.Lamps(1)).ShouldBe("7 Green, 3 Yellow");
        await walk.GoTo(2019, 9, 14);
        (await walk.Lamps(1)).ShouldBe("7 Green, 3 Red");
        (await walk.Duties(1, "&lamp=Red")).Select(Area).ShouldBe(visits.Skip(7).Select(Area));
        var lists = await walk.Duties(2);
        await walk.Do(lists.Take(9));
        await walk.Act(visits[6], "township-auditor");
        await walk.GoTo(2019, 9, 16);
        await walk.Do([visits[7], visits[8], lists[9]]);
        (await walk.Lamps(1)).ShouldBe("7 Green, 2 GreyRed, 1 Red");
        (await walk.Lamps(2)).ShouldBe("9 Green, 1 GreyRed");
        await AddItems(app, walk.Id);
        await walk.GoTo(2019, 9, 24);
        (await Figures(walk, 3)).ShouldBe("4 total, 2 done, 0 overdue, 0 late");
        await walk.GoTo(2019, 9, 25);
        (await Figures(walk, 3)).ShouldBe("4 total, 2 done, 2 overdue, 0 late");
        (await Figures(walk, 4)).ShouldBe("3 total, 1 done, 2 overdue, 0 late");
        await walk.GoTo(2019, 10, 1);
        (await Figures(walk, 5)).ShouldBe("3 total, 0 done, 3 overdue, 0 late");
        (await walk.Lamps(1)).ShouldBe("7 Green, 2 GreyRed, 1 Red");
        (await walk.Post("supervisor", $"campaigns/{walk.Id}/finish", new { }, 409)).GetProperty("code").GetString().ShouldBe("open");
    }

    [Fact]
    public async Task Seed_004_runs_through_its_nine_phases_from_3_October_2018_to_5_January_2019()
    {
        await using var app = new CaseFlowApp(await Database(), demo: true) { StartsOn = new(2018, 9, 30) };
        var walk = new CampaignWalk(app);
        await walk.Launch("d114-dynamic", 2018);

        // The plan is made in time, the training (7 October, a holiday) is ticked off a day late.
        await walk.GoTo(2018, 10, 3);
        await walk.Tick(1);
        await walk.GoTo(2018, 10, 8);
        await walk.Tick(2);
        await walk.Do((await walk.Duties(3)).Take(9));
        await walk.GoTo(2018, 10, 16);
        await walk.Submit((await walk.Duties(4)).Take(8).Reverse());

        ((await walk.Lamps(1)), (await walk.Lamps(2))).ShouldBe(("1 Green", "1 GreyRed"));
        (await walk.Lamps(3)).ShouldBe("9 Green, 1 Red");
        await walk.Do((await walk.Duties(3)).Skip(9));
        (await walk.Lamps(3)).ShouldBe("9 Green, 1 GreyRed");
        // Lists are due on 16 October although the phase ends on 10 November.
        (await walk.Lamps(4)).ShouldBe("8 Green, 2 Yellow");
        await walk.GoTo(2018, 10, 17);
        (await walk.Lamps(4)).ShouldBe("8 Green, 2 Red");
        // Two at the same moment still get different places.
        await Task.WhenAll((await walk.Duties(4)).Skip(8).Select(list => walk.Submit([list])));
        var arrived = (await walk.Get("township-auditor", $"campaigns/{walk.Id}/duties?arrived=true&phase={walk.Phases[3].GetProperty("id").GetInt64()}")).GetProperty("items").EnumerateArray().ToList();
        arrived.Select(duty => duty.GetProperty("receipt").GetInt32()).Order().ShouldBe(Enumerable.Range(1, 10));
        Area(arrived[0]).ShouldBe("530502005008");
        var lists = await walk.Duties(4);
        foreach (var list in lists) await walk.Review(list, finds: list.Equals(lists[0]) || list.Equals(lists[1]));
        await walk.GoTo(2018, 11, 10);
        await walk.Rectify(lists[0]);
        await walk.GoTo(2018, 11, 11);
        (await walk.Lamps(4)).ShouldBe("7 Green, 2 GreyRed, 1 Red");
        await walk.Rectify(lists[1]);
        (await walk.Lamps(4)).ShouldBe("7 Green, 3 GreyRed");
        (await Items(app, walk.Id)).ShouldBe(["530502005001 危房改造未完工", "530502005002 危房改造未完工"]);
        await walk.TownshipWork(5);
        await walk.GoTo(2018, 12, 1);
        await walk.TownshipWork(6);
        await walk.GoTo(2018, 12, 11);
        await walk.Do(await walk.Duties(7));
        await walk.GoTo(2019, 1, 1);
        (await walk.Lamps(8)).ShouldBe("1 Red");
        await walk.TownshipWork(8);
        foreach (var duty in await walk.Duties(9)) await walk.Report(duty);
        await walk.TownshipWork(10);
        await walk.GoTo(2019, 1, 6);
        (await Lamps(walk)).ShouldBe(["1 Green", "1 GreyRed", "9 Green, 1 GreyRed", "7 Green, 3 GreyRed", "1 Green", "1 Green", "10 Green", "1 GreyRed", "10 Green", "1 Green"]);
        var summary = await walk.Get("county-auditor", $"campaigns/{walk.Id}/summary");
        (summary.GetProperty("exitedHouseholds").GetInt64(), summary.GetProperty("exitedPeople").GetInt64(), summary.GetProperty("how")[0].GetProperty("households").GetInt64()).ShouldBe((30, 90, 20));
        (await walk.Post("supervisor", $"campaigns/{walk.Id}/finish", new { }, 200)).GetProperty("status").GetString().ShouldBe("Finished");
    }

    private static async Task<IReadOnlyList<string>> Lamps(CampaignWalk walk)
    {
        List<string> all = [];
        for (var row = 1; row <= 10; row++) all.Add(await walk.Lamps(row));
        return all;
    }

    // One closed, one explained, two still being put right.
    private static Task<int> AddItems(CaseFlowApp app, long campaign) => app.InDatabase(db =>
    {
        RectificationItem Item(int number, ItemState state) => new()
        {
            Id = 900_000 + number, Number = $"ZG-530502-2019-9{number}", AreaCode = "530502005007", Subject = "村", Source = ItemSource.SelfCheck, SourceKey = $"{number}",
            Category = "no-person", Problem = "漏评", State = state, CampaignId = campaign, CreatedBy = "test", IsStarted = true,
        };
        var (checkedOne, explained) = (Item(1, ItemState.ToClose), Item(2, ItemState.Explained));
        (checkedOne.RecheckedOn, explained.ExplainedOn) = (new(2019, 9, 20), new(2019, 9, 21));
        db.AddRange(checkedOne, explained, Item(3, ItemState.Rectifying), Item(4, ItemState.Rectifying));
        return db.SaveChangesAsync();
    });

    private static Task<List<string>> Items(CaseFlowApp app, long campaign) => app.InDatabase(db =>
        db.Set<RectificationItem>().Where(item => item.CampaignId == campaign && item.Source == ItemSource.Department).OrderBy(item => item.AreaCode).Select(item => $"{item.AreaCode} {item.Problem}").ToListAsync());

    private static async Task<string> Figures(CampaignWalk walk, int row)
    {
        var figures = (await walk.Get("supervisor", $"campaigns/{walk.Id}")).GetProperty("phases")[row - 1].GetProperty("figures");
        int Of(string name) => figures.GetProperty(name).GetInt32();
        return $"{Of("total")} total, {Of("done")} done, {Of("overdue")} overdue, {Of("lateDone")} late";
    }

    private static string Words(JsonElement draft) => string.Join('\n', draft.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("message").GetString()));

    private static string Area(JsonElement duty) => duty.GetProperty("areaCode").GetString()!;
}

public sealed class SqliteCampaignCalendarTests : CampaignCalendarTests
{
    protected override Task<string?> Database() => Task.FromResult<string?>(null);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresCampaignCalendarTests : CampaignCalendarTests
{
    protected override async Task<string?> Database() => await PostgresFixture.NewDatabase();
}
