using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>逾期未销号, and work items that are finished while they are counted, whatever the database.</summary>
public abstract class DeskCountsTests(DeskCounty county)
{
    [Fact]
    public async Task An_explained_item_stays_unclosed_after_its_last_day_and_a_closed_one_does_not()
    {
        const string village = "530502005001";
        var today = county.App.Clock.ChinaToday;
        var (open, explained, closed, merged) = (Of(ItemState.Rectifying), Of(ItemState.Explained), Of(ItemState.Closed), Of(ItemState.Merged));
        await county.Add(open, explained, closed, merged, Of(ItemState.ToClose, closeBy: today));

        var desk = await Read(new(village));
        var list = await county.App.InScope(services => services.GetRequiredService<ReadDeskList>().Run(new(village, "Unclosed"), DeskCounty.Supervisor, default));

        desk.Total.Unclosed.ShouldBe(2);
        desk.Rows.Sum(row => row.Tally.Unclosed).ShouldBe(2);
        list.Value!.Items.Select(line => line.Id).ShouldBe([open.Id, explained.Id], ignoreOrder: true);
        (await county.App.InScope(services => services.GetRequiredService<ReadDeskList>().Run(new(village, "Unclosed", DeskSubject.Work), DeskCounty.Supervisor, default))).IsDone.ShouldBeFalse();

        RectificationItem Of(ItemState state, DateOnly? closeBy = null)
        {
            var made = Items.New(village, state, null, closed: state is ItemState.Closed or ItemState.Explained ? today.AddDays(-400) : null);
            made.CloseBy = closeBy ?? today.AddDays(-1);
            return made;
        }
    }

    [Fact]
    public async Task A_work_item_is_never_counted_twice_or_not_at_all_while_work_goes_on()
    {
        const string village = "530502005002";
        var now = county.Now;
        var moving = Enumerable.Range(0, 60).Select(_ => county.Done(village, "u", now) with { Status = WorkItemStatus.Open, DoneAt = null, DoneBy = null, DueAt = now.AddDays(-1), Assignee = "u" }).ToArray();
        await county.Add([.. moving]);

        var finishing = Task.WhenAll(moving.Chunk(20).Select(chunk => Task.Run(async () =>
        {
            foreach (var item in chunk)
                await county.App.InDatabase(db => db.Set<WorkItem>().Where(row => row.Id == item.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, WorkItemStatus.Done).SetProperty(row => row.DoneAt, now).SetProperty(row => row.DoneBy, "u")));
        })));
        List<DeskFigures> seen = [];
        while (!finishing.IsCompleted) seen.Add(await Read(new(village, DeskGrouping.Person, DeskSubject.Work)));
        await finishing;
        seen.Add(await Read(new(village, DeskGrouping.Person, DeskSubject.Work)));

        seen.ShouldAllBe(desk => desk.Total.Open + desk.Total.DoneToday == 60 && desk.Total.LateDone == desk.Total.DoneToday && desk.Total.Overdue == desk.Total.Open);
        seen.ShouldAllBe(desk => desk.Rows.Sum(row => row.Tally.Open) == desk.Total.Open && desk.Days.Last().Finished == desk.Total.DoneToday);
        (seen[^1].Total.Open, seen[^1].Rows.Single(row => row.Key == "u").Tally.Done).ShouldBe((0, 60));
    }

    private async Task<DeskFigures> Read(DeskQuestion question) => (await county.App.InScope(services => services.GetRequiredService<ReadDesk>().Run(question, DeskCounty.Supervisor, default))).Value!;
}

[Collection(SqliteDeskCounty.Name)]
public sealed class DeskCountsOnSqliteTests(SqliteDeskCounty county) : DeskCountsTests(county);

[Collection(PostgresDeskCounty.Name)]
public sealed class DeskCountsOnPostgresTests(PostgresDeskCounty county) : DeskCountsTests(county);
