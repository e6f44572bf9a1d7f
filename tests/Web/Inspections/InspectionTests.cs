using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Inspections;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Inspections;

/// <summary>An inspection from the plan to the register of items, through the front door.</summary>
public abstract class InspectionTests(InspectionCounty county)
{
    [Fact]
    public async Task A_draw_can_be_proved_and_repeated_from_its_seed_and_kept_frame()
    {
        var id = await county.Plan(area: InspectionCounty.Township, strataBy: ["Village", "Status"]);
        var drawn = await county.Draw(id, new { seed = 20190913 });

        var proof = await county.Get("supervisor", $"inspections/{id}/draws/1");
        var frame = await (await county.App.SignIn("supervisor")).GetStringAsync($"/api/v1/inspections/{id}/draws/1/frame.txt");
        var visits = await county.Visits(id);

        (proof.GetProperty("isSame").GetBoolean(), proof.GetProperty("isFrameIntact").GetBoolean()).ShouldBe((true, true));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frame))).ShouldBe(proof.GetProperty("draw").GetProperty("frameHash").GetString());
        foreach (var stratum in drawn.GetProperty("strata").EnumerateArray())
            stratum.GetProperty("figures").GetProperty("sample").GetInt32().ShouldBe(Math.Min(3, stratum.GetProperty("frame").GetInt32()));
        visits.Select(visit => visit.GetProperty("householdId").GetInt64()).ShouldBe(
            proof.GetProperty("strata").EnumerateArray().SelectMany(stratum => stratum.GetProperty("households").EnumerateArray()).Select(household => household.GetProperty("id").GetInt64()));
    }

    [Fact]
    public async Task A_list_that_was_changed_behind_the_draw_is_found_out()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visits = (await county.Visits(id)).Select(visit => visit.GetProperty("id").GetInt64()).ToList();
        await county.App.InDatabase(db => db.Set<InspectionVisit>().Where(visit => visit.Id == visits[0]).ExecuteUpdateAsync(set => set.SetProperty(visit => visit.HouseholdId, -1)));
        await county.App.InDatabase(db => db.Set<InspectionFrame>().Where(frame => frame.InspectionId == id).ExecuteUpdateAsync(set => set.SetProperty(frame => frame.Text, frame => frame.Text.Replace("\t", "\t1 "))));

        var proof = await county.Get("supervisor", $"inspections/{id}/draws/1");

        (proof.GetProperty("isSame").GetBoolean(), proof.GetProperty("isFrameIntact").GetBoolean()).ShouldBe((false, false));
    }

    [Fact]
    public async Task Another_draw_needs_a_reason_gets_a_number_and_leaves_the_first_one_standing()
    {
        var id = await county.Plan();
        await county.Draw(id, new { seed = 1 });
        var first = (await county.Visits(id))[0].GetProperty("id").GetInt64();

        var refused = await county.Post("supervisor", $"inspections/{id}/draws", new { seed = 2 }, 422);
        var second = await county.Draw(id, new { seed = 2, reason = "两户已外出务工，村内无人" });

        InspectionCounty.Codes(refused).ShouldBe(["reason:Required"]);
        second.GetProperty("draws").EnumerateArray().Select(draw => (draw.GetProperty("number").GetInt32(), draw.GetProperty("seed").GetInt64())).ShouldBe([(2, 2L), (1, 1L)]);
        (await county.Visits(id, "&draw=1")).Count.ShouldBe(3);
        (await county.Record(id, first, new { result = "Visited", isClean = true }, 409)).GetProperty("code").GetString().ShouldBe("old-draw");
        (await county.Get("system-admin", $"audit-lines?object=inspection/{id}")).ToString().ShouldContain("inspection-redrawn");
    }

    [Fact]
    public async Task A_plan_and_a_draw_that_come_twice_under_their_key_are_made_once()
    {
        var plan = new { title = "双击", kind = "unannounced", areaCode = InspectionCounty.Village, from = county.Day(0), last = county.Day(3), method = "Percent", size = 10, inspectors = new[] { "county-auditor" } };
        var key = Guid.NewGuid().ToString("n");

        var planned = new[] { await county.Post("supervisor", "inspections", plan, 201, key), await county.Post("supervisor", "inspections", plan, 201, key) };
        var id = planned[0].GetProperty("id").GetInt64();
        await county.Post("supervisor", $"inspections/{id}/draws", new { seed = 7 }, 201, key + "d");
        var again = await county.Post("supervisor", $"inspections/{id}/draws", new { seed = 7 }, 201, key + "d");
        var other = await county.Post("supervisor", $"inspections/{id}/draws", new { seed = 8 }, 422, key + "d");

        planned[1].GetProperty("id").GetInt64().ShouldBe(id);
        again.GetProperty("draws").GetArrayLength().ShouldBe(1);
        other.GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("key-reused");
    }

    [Fact]
    public async Task What_a_visit_finds_becomes_items_of_the_register_however_often_the_phone_sends_it()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visit = await county.FirstVisit(id);
        var photo = await (await county.User("county-auditor")).Upload();
        var found = new
        {
            result = "Visited", photos = new[] { photo },
            findings = new object[]
            {
                new { category = "no-person", problem = "一名新生儿未登记", photos = new[] { photo } },
                new { category = "no-house", problem = "屋面漏水", unit = "河图街道", person = "village-committee", rectifyBy = county.Day(10) },
            },
        };

        var first = await county.Record(id, visit, found, key: $"phone-{visit}");
        var again = await county.Record(id, visit, found, key: $"phone-{visit}");
        var late = await county.Record(id, visit, found, 409);

        first.GetProperty("findings").GetArrayLength().ShouldBe(2);
        again.GetProperty("findings").ToString().ShouldBe(first.GetProperty("findings").ToString());
        late.GetProperty("code").GetString().ShouldBe("recorded");
        var items = (await county.Get("county-auditor", $"rectification-items?inspection={id}")).GetProperty("items").EnumerateArray().OrderBy(item => item.GetProperty("id").GetInt64()).ToList();
        items.Select(item => (item.GetProperty("source").GetString(), item.GetProperty("state").GetString())).ShouldBe([("Inspection", "ToAssign"), ("Inspection", "ToSign")]);
        items.Select(item => item.GetProperty("number").GetString()).ShouldBe(first.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("itemNumber").GetString()));
        (await (await county.App.SignIn("supervisor")).GetAsync($"/api/v1/files/{photo}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await (await county.App.SignIn("village-committee")).GetAsync($"/api/v1/files/{photo}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_inspectors_before_one_door_one_records_and_nothing_is_found_twice()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visit = await county.FirstVisit(id);
        var auditor = await county.User("county-auditor");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => auditor.Post($"inspections/{id}/visits/{visit}/record", InspectionCounty.Found("no-person"))));

        answers.Count(answer => answer.Status == 200).ShouldBe(1, string.Join('\n', answers.Select(answer => answer.ToString())));
        answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Status == 409);
        (await Items(id)).ShouldBe(1);
        (await county.Figure(id, "findings")).ShouldBe(1);
    }

    [Fact]
    public async Task Problems_of_a_visit_are_all_named_at_once_and_nothing_is_saved()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visit = await county.FirstVisit(id);

        var silent = await county.Record(id, visit, new { result = "Visited" }, 422);
        var wrong = await county.Record(id, visit, new
        {
            result = "Visited", isClean = true, visitedOn = county.Day(1), photos = new[] { "nobody's" },
            findings = new object[] { new { category = "no-such", problem = "" }, new { category = "no-house", problem = "漏水", person = "county-auditor", rectifyBy = county.Day(-1) } },
        }, 422);
        var absent = await county.Record(id, visit, new { result = "NotHome", findings = new object[] { new { category = "no-house", problem = "漏水" } } }, 422);

        InspectionCounty.Codes(silent).ShouldBe(["findings:Required"]);
        InspectionCounty.Codes(wrong).ShouldBe(
        [
            "findings:Contradiction", "findings[0].category:UnknownCategory", "findings[0].problem:Required", "findings[1].person:IsInspector", "findings[1].rectifyBy:Past", "photos:NotAPhoto",
            "visitedOn:Future",
        ]);
        InspectionCounty.Codes(absent).ShouldBe(["findings:NotMet", "note:Required"]);
        ((await Items(id)), await county.Figure(id, "visited")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_household_that_was_not_met_is_visited_again_and_problems_may_be_added_later()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visit = await county.FirstVisit(id);

        await county.Record(id, visit, new { result = "NotHome", note = "全家外出务工" });
        var notMet = await county.Figure(id, "notHome");
        await county.Record(id, visit, new { result = "Visited", isClean = true });
        var added = await county.Post("county-auditor", $"inspections/{id}/visits/{visit}/findings", new { findings = new[] { new { category = "no-fund", problem = "补贴未到账" } } }, 200);

        notMet.ShouldBe(1);
        (added.GetProperty("visit").GetProperty("isClean").GetBoolean(), added.GetProperty("visit").GetProperty("findingCount").GetInt32()).ShouldBe((false, 1));
        (await county.Figure(id, "notHome"), await county.Figure(id, "visited"), await county.Figure(id, "withProblems")).ShouldBe((0, 1, 1));
    }

    [Fact]
    public async Task A_second_round_tells_what_is_new_from_what_was_not_put_right_and_what_has_come_back()
    {
        var first = await county.Plan(size: 500);
        await county.Draw(first);
        var visit = await county.FirstVisit(first);
        var before = await county.Record(first, visit, InspectionCounty.Found("no-person", "no-house"));
        var household = before.GetProperty("visit").GetProperty("householdId").GetInt64();
        var closed = before.GetProperty("findings")[1].GetProperty("itemId").GetInt64();
        await county.App.InDatabase(db => db.Set<RectificationItem>().Where(item => item.Id == closed).ExecuteUpdateAsync(set => set.SetProperty(item => item.State, ItemState.Closed)));
        var second = await county.Plan(new { baselineInspection = first }, "recheck", size: 500);
        await county.Draw(second);
        var same = (await county.Visits(second)).Single(row => row.GetProperty("householdId").GetInt64() == household).GetProperty("id").GetInt64();

        var form = await county.Get("county-auditor", $"inspections/{second}/visits/{same}");
        var after = await county.Record(second, same, InspectionCounty.Found("no-fund", "no-person", "no-house"));

        form.GetProperty("known").EnumerateArray().Count(known => known.GetProperty("isBaseline").GetBoolean()).ShouldBe(2);
        after.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("standing").GetString()).ShouldBe(["New", "Unresolved", "Rebound"]);
        (await county.Figure(second, "new"), await county.Figure(second, "unresolved"), await county.Figure(second, "rebound")).ShouldBe((1, 1, 1));
        (await county.App.InDatabase(db => db.Set<RectificationItem>().Where(item => item.InspectionId == second).OrderBy(item => item.Id).Select(item => item.IsBaseline).ToListAsync())).ShouldBe([false, true, true]);
    }

    [Fact]
    public async Task Nobody_inspects_where_he_answers_and_the_village_sees_nothing_of_it()
    {
        var id = await county.Plan(inspector: "township-auditor");
        await county.Draw(id);
        var visit = (await county.Visits(id))[0];
        var household = visit.GetProperty("householdId").GetInt64();
        await county.Post("county-auditor", "rectification-items", new
        {
            source = "City", key = Guid.NewGuid().ToString("n"), householdId = household, category = "no-person", problem = "漏登一人", unit = "河图街道", person = "township-auditor", rectifyBy = county.Day(9),
        }, 201);

        var own = await county.Record(id, visit.GetProperty("id").GetInt64(), InspectionCounty.Found("no-person"), 403, "township-auditor");
        var stranger = await county.Record(id, visit.GetProperty("id").GetInt64(), InspectionCounty.Found("no-person"), 403);
        var villager = await county.Post("supervisor", "inspections", new { title = "抽查", kind = "random", areaCode = InspectionCounty.Village, from = county.Day(0), last = county.Day(1), method = "Count", size = 1, inspectors = new[] { "village-cadre" } }, 422);

        own.GetProperty("code").GetString().ShouldBe("own-household");
        stranger.GetProperty("code").GetString().ShouldBe("not-inspector");
        InspectionCounty.Codes(villager).ShouldBe(["inspectors:Unfit"]);
        await county.Get("village-committee", $"inspections/{id}", 404);
        await county.Get("township-head", $"inspections/{id}", 404);
        (await county.Get("township-auditor", "inspections/my-visits")).GetArrayLength().ShouldBeGreaterThanOrEqualTo(3);
        await county.Get("township-auditor", $"inspections/{id}/draws/1", 403);
    }

    [Fact]
    public async Task A_bad_plan_is_answered_once_with_everything_that_is_wrong()
    {
        var refused = await county.Post("supervisor", "inspections", new
        {
            kind = "recheck", areaCode = InspectionCounty.Township, scope = new[] { "530502203220" }, from = "2026-02-30", last = "2019-01-01", statuses = new[] { "Rich" },
            strataBy = new[] { "Village", "Township", "Weather" }, method = "Percent", size = 101, atLeast = -1, inspectors = Array.Empty<string>(),
        }, 422);

        InspectionCounty.Codes(refused).ShouldBe(
        [
            "atLeast:Range", "baseline:Required", "from:NotADay", "inspectors:Required", "last:Past", "scope:Foreign", "size:Range", "statuses:Unknown", "strataBy:Both", "strataBy:Unknown", "title:Required",
        ]);
    }

    [Fact]
    public async Task An_end_accounts_for_households_nobody_met_and_closes_the_books()
    {
        var id = await county.Plan();
        await county.Draw(id);
        var visit = await county.FirstVisit(id);
        await county.Record(id, visit, InspectionCounty.Found("no-person"));

        var refused = await county.Post("supervisor", $"inspections/{id}/finish", new { }, 422);
        var cancelled = await county.Post("supervisor", $"inspections/{id}/cancel", new { note = "不查了" }, 409);
        var ended = await county.Post("supervisor", $"inspections/{id}/finish", new { note = "两户外出务工，电话核实" }, 200);

        InspectionCounty.Codes(refused).ShouldBe(["note:Required"]);
        cancelled.GetProperty("code").GetString().ShouldBe("has-visits");
        ended.GetProperty("status").GetString().ShouldBe("Finished");
        (await county.Post("county-auditor", $"inspections/{id}/visits/{visit}/findings", new { findings = new[] { new { category = "no-fund", problem = "补贴" } } }, 409)).GetProperty("code").GetString().ShouldBe("not-running");
        await county.Post("supervisor", $"inspections/{id}/draws", new { reason = "再抽" }, 409);
        foreach (var path in new[] { $"inspections/{id}/export.xlsx", "inspections/export.xlsx" })
            (await (await county.App.SignIn("supervisor")).GetByteArrayAsync($"/api/v1/{path}")).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_plan_is_changed_until_it_is_drawn_and_the_audit_keeps_what_it_was()
    {
        var id = await county.Plan();
        var changed = new
        {
            title = "改期抽查", kind = "random", areaCode = InspectionCounty.Township, from = county.Day(1), last = county.Day(20), method = "Percent", size = 10, atLeast = 2,
            inspectors = new[] { "township-auditor" }, revision = 1,
        };

        var (wrong, stranger) = (await Put("supervisor", id, new { title = "" }), await Put("village-committee", id, changed));
        var (done, stale) = (await Put("supervisor", id, changed), await Put("supervisor", id, changed));
        await county.Draw(id);
        var late = await Put("supervisor", id, new { title = "再改" });

        (wrong.Status, stranger.Status, done.Status, stale.Status, late.Status).ShouldBe((422, 404, 200, 409, 409));
        (done.Body.GetProperty("title").GetString(), done.Body.GetProperty("areaCode").GetString()).ShouldBe(("改期抽查", InspectionCounty.Township));
        done.Body.GetProperty("inspectors").EnumerateArray().Select(one => one.GetString()).ShouldBe(["刘芳"]);
        late.Body.GetProperty("code").GetString().ShouldBe("drawn");
        var audit = (await county.Get("system-admin", $"audit-lines?object=inspection/{id}")).ToString();
        audit.ShouldContain("inspection-changed");
        audit.ShouldContain("2026年第四季度不定期抽查");
    }

    [Fact]
    public async Task An_inspector_is_told_when_households_are_drawn_and_not_before()
    {
        var client = await county.App.SignIn("dept-health");
        var id = await county.Plan(inspector: "dept-health", area: InspectionCounty.Township);
        var before = await client.GetStringAsync("/messages");
        await county.Draw(id);

        var after = await client.GetStringAsync("/messages");

        before.ShouldNotContain("2026年第四季度不定期抽查");
        var visits = (await county.Visits(id)).Count;
        after.ShouldContain($"抽查“2026年第四季度不定期抽查”已抽取农户，您有 {visits} 户需要入户，请于 {county.Day(14)} 前完成。");
    }

    private async Task<(int Status, System.Text.Json.JsonElement Body)> Put(string user, long id, object plan)
    {
        var answer = await (await county.App.SignIn(user)).PutAsJsonAsync($"/api/v1/inspections/{id}", plan);
        return ((int)answer.StatusCode, await answer.Json());
    }

    private Task<int> Items(long id) => county.App.InDatabase(db => db.Set<RectificationItem>().CountAsync(item => item.InspectionId == id));
}

public sealed class SqliteInspectionTests(SqliteInspectionCounty county) : InspectionTests(county), IClassFixture<SqliteInspectionCounty>;

[Collection(PostgresTests.Name)]
public sealed class PostgresInspectionTests(PostgresInspectionCounty county) : InspectionTests(county), IClassFixture<PostgresInspectionCounty>;
