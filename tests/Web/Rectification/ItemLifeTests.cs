using System.Text.Json;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Rectification;

public abstract class ItemLifeTests(ItemCounty county)
{
    [Fact]
    public async Task An_item_is_signed_for_put_right_sent_back_checked_entered_and_closed()
    {
        var id = await county.Register();
        List<string> states = [await county.StateOf(id)];

        await county.Do("village-committee", id, "sign", "Approved");
        states.Add(await county.StateOf(id));
        await county.Rectify(id);
        states.Add(await county.StateOf(id));
        var byRectifier = await county.Try("village-committee", id, "recheck", "Approved", county.Checked);
        await county.Do("township-auditor", id, "recheck", "Returned");
        states.Add(await county.StateOf(id));
        await county.Rectify(id);
        await county.Do("township-auditor", id, "recheck", "Approved", county.Checked);
        states.Add(await county.StateOf(id));
        await county.Do("township-auditor", id, "system-entry", "Entered", new { receiptNumber = "QG-2026-0815" });
        await county.Do("township-auditor", id, "close", "Approved");

        states.ShouldBe(["ToSign", "Rectifying", "ToRecheck", "SentBack", "ToClose"]);
        byRectifier.Status.ShouldBe(403);
        var item = (await county.Item(id)).GetProperty("item");
        (item.GetProperty("state").GetString(), item.GetProperty("lamp").GetString(), item.GetProperty("sentBack").GetInt32(), item.GetProperty("progress").GetInt32())
            .ShouldBe(("Closed", "Green", 1, 100));
        item.GetProperty("closedOn").GetString().ShouldBe($"{county.Today:yyyy-MM-dd}");
    }

    [Fact]
    public async Task Whoever_put_it_right_cannot_check_it_even_with_the_role()
    {
        var id = await county.Register(person: "township-auditor", checker: null);
        await county.Do("township-auditor", id, "sign", "Approved");
        await county.Rectify(id, "township-auditor");

        var refused = await county.Try("township-auditor", id, "recheck", "Approved", county.Checked);

        (refused.Status, refused.Body.GetProperty("code").GetString()).ShouldBe((403, "maker-checker"));
    }

    [Fact]
    public async Task Data_kept_on_paper_are_not_entered_and_the_number_of_the_receipt_is_asked_for_otherwise()
    {
        var (paper, system) = (await county.Register(channel: "Paper"), await county.Register());
        foreach (var id in (long[])[paper, system])
        {
            await county.Do("village-committee", id, "sign", "Approved");
            await county.Rectify(id);
            await county.Do("township-auditor", id, "recheck", "Approved", county.Checked);
        }

        var without = await county.Try("township-auditor", system, "system-entry", "Entered");

        (await county.Open(paper, "close")).ShouldBeGreaterThan(0);
        without.Status.ShouldBe(422);
    }

    [Fact]
    public async Task An_explanation_ends_the_work_but_never_counts_as_closed()
    {
        var id = await county.Register();
        await county.Do("village-committee", id, "sign", "Approved");
        await county.Do("village-committee", id, "rectify", "Unresolvable");
        await county.Do("village-committee", id, "explain", "Approved", new { explanation = "户主长期外出，无法核实" });
        (await county.StateOf(id)).ShouldBe("ToApproveExplanation");
        await county.Do("county-approver", id, "explanation-approval", "Approved");

        var ended = (await county.Item(id)).GetProperty("item");
        await county.PassDays(30);
        var later = (await county.Item(id)).GetProperty("item");

        (ended.GetProperty("state").GetString(), ended.GetProperty("closedOn").ValueKind).ShouldBe(("Explained", JsonValueKind.Null));
        ended.GetProperty("explanation").GetString().ShouldBe("户主长期外出，无法核实");
        later.GetProperty("isOverdueUnclosed").GetBoolean().ShouldBeTrue();
        (await (await county.User("county-auditor")).Get($"cases/{id}")).Body.GetProperty("outcome").GetString().ShouldBe("Explained");
    }

    [Fact]
    public async Task A_refused_explanation_goes_back_to_the_person_in_charge()
    {
        var id = await county.Register();
        await county.Do("village-committee", id, "sign", "Approved");
        await county.Do("village-committee", id, "rectify", "Unresolvable");
        await county.Do("village-committee", id, "explain", "Approved", new { explanation = "暂无经费" });

        await county.Do("county-approver", id, "explanation-approval", "Returned");

        (await county.StateOf(id)).ShouldBe("SentBack");
        (await county.Open(id, "rectify")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_stage_that_was_late_stays_late_after_the_end()
    {
        var id = await county.Register(rectifyIn: 5);
        await county.PassDays(3);
        await county.Do("village-committee", id, "sign", "Approved");
        await county.Rectify(id);
        await county.Do("township-auditor", id, "recheck", "Approved", county.Checked);
        await county.Do("township-auditor", id, "system-entry", "Entered", new { receiptNumber = "1" });
        await county.Do("township-auditor", id, "close", "Approved");

        var detail = await county.Item(id);

        (detail.GetProperty("item").GetProperty("lamp").GetString(), detail.GetProperty("item").GetProperty("isLate").GetBoolean()).ShouldBe(("GreyRed", true));
        detail.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("lamp").GetString()).ShouldBe(["GreyRed", "Green", "Green", "None", "Green"]);
    }

    [Fact]
    public async Task Without_a_person_in_charge_the_county_assigns_first()
    {
        var auditor = await county.User("county-auditor");
        var id = (await auditor.Post("rectification-items", new { source = "SelfCheck", areaCode = ItemCounty.Village, category = "no-house", problem = "疑似危房未鉴定" })).Body.GetProperty("id").GetInt64();
        var (person, leader) = (await Me("village-committee"), await Me("township-head"));
        (await county.StateOf(id)).ShouldBe("ToAssign");

        await county.Do("county-auditor", id, "assign", "Approved", new { unit = "河图街道", leader, person, rectifyBy = $"{county.Today.AddDays(9):yyyy-MM-dd}" });

        var item = (await county.Item(id)).GetProperty("item");
        (item.GetProperty("state").GetString(), item.GetProperty("unit").GetString(), item.GetProperty("person").GetString()).ShouldBe(("ToSign", "河图街道", "王建国"));
        await county.Do("village-committee", id, "sign", "Approved");
        (await county.Item(id)).GetProperty("item").GetProperty("dueOn").GetString().ShouldBe($"{county.Today.AddDays(9):yyyy-MM-dd}");
    }

    [Fact]
    public async Task The_same_item_again_is_there_once()
    {
        var first = await county.Register(key: "重复-1");

        var again = await (await county.User("county-auditor")).Post("rectification-items", new { source = "City", batch = "2026第1批", key = "重复-1", areaCode = ItemCounty.Village, category = "no-person", problem = "又来一次" });

        (again.Status, again.Body.GetProperty("id").GetInt64(), again.Body.GetProperty("isNew").GetBoolean()).ShouldBe((200, first, false));
        (await county.App.InDatabase(db => db.Set<RectificationItem>().CountAsync(item => item.SourceKey == "重复-1"))).ShouldBe(1);
    }

    [Fact]
    public async Task Everything_wrong_with_an_item_is_said_at_once()
    {
        var answer = await (await county.User("county-auditor")).Post("rectification-items", new
        {
            areaCode = ItemCounty.Village, category = "nothing", problem = "", person = "village-committee", checker = "village-committee", leader = "village-committee-2",
            rectifyBy = "2026-05-02", closeBy = "2026-05-01",
        });

        answer.Status.ShouldBe(422);
        answer.Body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).Order()
            .ShouldBe(["category", "checker", "closeBy", "leader", "problem"]);
    }

    [Fact]
    public async Task Another_township_sees_nothing_of_it()
    {
        var id = await county.Register();
        var foreign = await county.User("township-auditor-2");

        var (read, listed) = (await foreign.Get($"rectification-items/{id}"), await foreign.Get("rectification-items?size=200"));
        var registered = await foreign.Post("rectification-items", new { areaCode = ItemCounty.Village, category = "no-person", problem = "越界" });

        (read.Status, registered.Status).ShouldBe((404, 403));
        listed.Body.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("areaCode").GetString()!.StartsWith("530502203"));
    }

    private async Task<string> Me(string user) => (await (await county.User(user)).Get("me")).Body.GetProperty("id").GetString()!;
}

public sealed class SqliteItemLifeTests(SqliteItemCounty county) : ItemLifeTests(county), IClassFixture<SqliteItemCounty>;

[Collection(PostgresTests.Name)]
public sealed class PostgresItemLifeTests(PostgresItemCounty county) : ItemLifeTests(county), IClassFixture<PostgresItemCounty>;
