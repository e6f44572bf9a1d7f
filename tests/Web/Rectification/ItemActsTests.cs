using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Rectification;

public abstract class ItemActsTests(ItemCounty county)
{
    [Fact]
    public async Task A_day_is_put_off_with_its_work_before_it_has_passed()
    {
        var id = await county.Register(rectifyIn: 5);
        await county.Do("village-committee", id, "sign", "Approved");
        var day = county.Today.AddDays(7);

        var extended = await Extend("county-approver", id, "rectify", day);

        extended.Status.ShouldBe(200, extended.Body.ToString());
        (await county.Item(id)).GetProperty("item").GetProperty("dueOn").GetString().ShouldBe($"{day:yyyy-MM-dd}");
        var work = await county.Open(id, "rectify");
        (await county.App.InDatabase(db => db.Set<WorkItem>().Where(item => item.Id == work).Select(item => item.DueAt).SingleAsync())).ShouldBe(ChinaTime.StartOf(day.AddDays(1)));
        var alerts = await county.App.InDatabase(db => db.Set<WorkflowTimer>().Where(timer => timer.CaseId == id && timer.Kind == WorkflowTimer.Alert).Select(timer => timer.DueAt).ToListAsync());
        alerts.Max().ShouldBe(ChinaTime.StartOf(day.AddDays(1)).AddHours(8));
        (await (await county.User("county-auditor")).Get($"cases/{id}/history")).Body.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_that_has_passed_cannot_be_put_off()
    {
        var id = await county.Register(rectifyIn: 3);
        await county.Do("village-committee", id, "sign", "Approved");
        await county.PassDays(4);

        var refused = await Extend("county-approver", id, "rectify", county.Today.AddDays(1));

        (refused.Status, refused.Body.GetProperty("code").GetString()).ShouldBe((409, "day-passed"));
    }

    [Fact]
    public async Task Only_an_approver_puts_a_day_off_and_only_for_a_reason()
    {
        var id = await county.Register();

        var auditor = await Extend("county-auditor", id, "close", county.Today.AddDays(40));
        var silent = await (await county.User("county-approver")).Post($"rectification-items/{id}/extension", new { stage = "close", day = county.Today.AddDays(40) });

        (auditor.Status, silent.Status).ShouldBe((403, 422));
    }

    [Fact]
    public async Task Progress_behind_the_plan_needs_an_explanation()
    {
        var id = await county.Register(rectifyIn: 10);
        await county.PassDays(5);
        var person = await county.User("village-committee");

        var silent = await person.Post($"rectification-items/{id}/progress", new { percent = 10 });
        var explained = await person.Post($"rectification-items/{id}/progress", new { percent = 10, explanation = "连续降雨" });
        var other = await (await county.User("township-auditor")).Post($"rectification-items/{id}/progress", new { percent = 90 });

        (silent.Status, explained.Status, other.Status).ShouldBe((422, 200, 403));
        explained.Body.GetProperty("log")[0].GetProperty("planned").GetInt32().ShouldBe(50);
        explained.Body.GetProperty("item").GetProperty("progress").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task The_parts_of_a_late_item_are_late_and_the_item_ends()
    {
        var id = await county.Register(rectifyIn: 9);
        await county.PassDays(2);
        await county.Do("village-committee", id, "sign", "Approved");

        var split = await (await county.User("county-auditor")).Post($"rectification-items/{id}/split", new { parts = new[] { new { problem = "漏登子女" }, new { problem = "漏登配偶" } } });

        split.Status.ShouldBe(200, split.Body.ToString());
        var parts = split.Body.GetProperty("items").EnumerateArray().Select(part => part.GetProperty("id").GetInt64()).ToList();
        (await county.StateOf(id)).ShouldBe("Withdrawn");
        foreach (var part in parts)
        {
            var item = (await county.Item(part)).GetProperty("item");
            (item.GetProperty("state").GetString(), item.GetProperty("isLate").GetBoolean()).ShouldBe(("ToSign", true));
        }
    }

    [Fact]
    public async Task Merging_ends_the_one_and_never_makes_its_day_later()
    {
        var (early, late) = (await county.Register(rectifyIn: 5), await county.Register(rectifyIn: 9));
        var auditor = await county.User("county-auditor");

        var putOff = await auditor.Post($"rectification-items/{early}/merge", new { into = late, reason = "同一户" });
        var merged = await auditor.Post($"rectification-items/{late}/merge", new { into = early, reason = "同一户" });

        (putOff.Status, merged.Status).ShouldBe((422, 200));
        (await county.StateOf(late)).ShouldBe("Merged");
        merged.Body.GetProperty("mergedInto").GetProperty("id").GetInt64().ShouldBe(early);
    }

    private async Task<(int Status, System.Text.Json.JsonElement Body)> Extend(string user, long id, string stage, DateOnly day) =>
        await (await county.User(user)).Post($"rectification-items/{id}/extension", new { stage, day, reason = "雨季施工困难" });
}

public sealed class SqliteItemActsTests(SqliteItemCounty county) : ItemActsTests(county), IClassFixture<SqliteItemCounty>;

[Collection(PostgresTests.Name)]
public sealed class PostgresItemActsTests(PostgresItemCounty county) : ItemActsTests(county), IClassFixture<PostgresItemCounty>;
