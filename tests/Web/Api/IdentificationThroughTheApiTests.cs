using System.Text.Json;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The shipped procedures from the first application to the register, by calls of the API alone.</summary>
public abstract class IdentificationThroughTheApiTests(DemoCountyFixture county)
{
    private const string Clerk = "applicant-clerk";
    private readonly Outsider outsider = new(county.App);

    [Fact]
    public async Task Identification_ends_with_the_household_registered()
    {
        var household = await outsider.PickHousehold(Clerk);
        var id = await outsider.Start(Clerk, "identification", household);

        var ended = await outsider.GoOn(id);

        (ended.Word("status"), ended.Word("outcome")).ShouldBe(("Completed", "Registered"));
        ended.GetProperty("openWorkItems").GetArrayLength().ShouldBe(0);
        ended.GetProperty("openNotices").GetArrayLength().ShouldBe(0);
        ended.GetProperty("steps").EnumerateArray().Select(step => step.Word("state")).ShouldAllBe(state => state == "Completed");
        var registered = await Household(household);
        registered.Word("status").ShouldBe("Registered");
        registered.GetProperty("statusHistory").EnumerateArray().Last().Number("caseId").ShouldBe(id);
        var history = (await outsider.Get(Clerk, $"cases/{id}/history")).Ok();
        history.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Monitoring_ends_with_the_household_monitored()
    {
        var household = await outsider.PickHousehold(Clerk);
        var id = await outsider.Start(Clerk, "monitoring", household);

        var ended = await outsider.GoOn(id);

        ended.Word("status").ShouldBe("Completed");
        (await Household(household)).Word("status").ShouldBe("Monitored");
    }

    [Fact]
    public async Task A_rejection_ends_the_case_with_its_papers_archived_and_the_register_unchanged()
    {
        var household = await outsider.PickHousehold(Clerk);
        var id = await outsider.Start(Clerk, "identification", household);

        var ended = await outsider.GoOn(id, outcomes: new() { ["township-audit"] = "Rejected" });

        (ended.Word("status"), ended.Word("outcome")).ShouldBe(("Completed", "Rejected"));
        Steps(ended).ShouldContain("rejected-archive");
        (await Household(household)).Word("status").ShouldBe("Ordinary");
    }

    [Fact]
    public async Task A_meeting_without_a_majority_ends_in_a_rejection()
    {
        var household = await outsider.PickHousehold(Clerk);
        var id = await outsider.Start(Clerk, "identification", household);
        var meeting = Open(await outsider.GoOn(id, untilStep: "village-meeting"));
        var form = new { members = 9, present = 9, votesFor = 4, votesAgainst = 5, votesAbstained = 0, rank = 3 };
        var materials = await outsider.Papers("village-committee", (await outsider.Get("village-committee", $"work-items/{meeting.Number("id")}")).Ok());
        (await outsider.Post("village-committee", $"work-items/{meeting.Number("id")}/complete", new { outcome = "Passed", opinion = "票数如实。", form, materials })).Ok();

        var ended = await outsider.GoOn(id);

        ended.Word("outcome").ShouldBe("Rejected");
    }

    [Fact]
    public async Task A_case_returned_to_a_chosen_step_is_handled_there_again_and_ends_well()
    {
        var id = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        var audit = Open(await outsider.GoOn(id, untilStep: "township-audit"));
        var item = (await outsider.Get("township-auditor", $"work-items/{audit.Number("id")}")).Ok();
        item.GetProperty("returnTargets").EnumerateArray().Select(target => target.Word("activityId")).ShouldContain("village-verification");

        (await outsider.Post("township-auditor", $"work-items/{audit.Number("id")}/return", new { activityId = "village-verification", reason = "缺少量化评分表。" })).Ok();

        var again = Open(await outsider.Case(id));
        again.Word("activityId").ShouldBe("village-verification");
        (await outsider.Get("village-committee", $"work-items/{again.Number("id")}")).Ok().Word("returnReason").ShouldBe("缺少量化评分表。");
        Open(await outsider.GoOn(id, untilStep: "township-audit")).Word("activityId").ShouldBe("township-audit");
    }

    [Fact]
    public async Task The_own_submission_is_taken_back_until_somebody_has_acted_on_it()
    {
        var id = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        var review = Open(await outsider.GoOn(id, untilStep: "group-review"));
        await outsider.Handle(review);

        var stranger = await outsider.Post(Clerk, $"work-items/{review.Number("id")}/withdraw", new { reason = "不是我办的" });
        var taken = await outsider.Post("group-leader", $"work-items/{review.Number("id")}/withdraw", new { reason = "意见写错" });

        stranger.Status.ShouldBe(403);
        taken.Ok();
        Open(await outsider.Case(id)).Word("activityId").ShouldBe("group-review");
        await outsider.GoOn(id, untilStep: "village-meeting");
        (await outsider.Post("group-leader", $"work-items/{review.Number("id")}/withdraw", new { reason = "太晚了" })).Status.ShouldBe(409);
    }

    [Fact]
    public async Task The_starter_withdraws_the_whole_case_and_nothing_stays_open()
    {
        var household = await outsider.PickHousehold(Clerk);
        var id = await outsider.Start(Clerk, "identification", household);
        await outsider.GoOn(id, untilStep: "village-meeting");

        var refused = await outsider.Post("village-committee", $"cases/{id}/withdraw", new { reason = "不是我申请的" });
        var withdrawn = await outsider.Post(Clerk, $"cases/{id}/withdraw", new { reason = "农户自愿放弃申请" });

        refused.Status.ShouldBe(403);
        withdrawn.Ok();
        var ended = await outsider.Case(id);
        ended.Word("status").ShouldBe("Withdrawn");
        ended.GetProperty("openWorkItems").GetArrayLength().ShouldBe(0);
        (await Household(household)).Word("status").ShouldBe("Ordinary");
        (await outsider.Post(Clerk, $"cases/{id}/withdraw", new { reason = "再撤一次" })).Status.ShouldBe(409);
    }

    [Fact]
    public async Task A_dismissed_objection_of_the_public_holds_the_notice_only_until_it_is_answered()
    {
        var id = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        var notice = await Posted(id);
        var objection = (await Object(notice)).Ok(201);
        objection.Number("id").ShouldBeGreaterThan(0);
        await outsider.Advance(12);

        var early = await outsider.Post("village-committee", $"notices/{notice}/closing", new { photos = (string[])["1"], statement = "无异议" });
        await outsider.Handle(Open(await outsider.Case(id)), "Dismissed");
        var next = await outsider.GoOn(id, untilStep: "cadre-signature");

        early.Status.ShouldBe(409);
        Open(next).Word("activityId").ShouldBe("cadre-signature");
        Steps(next).Count(step => step == "village-verification").ShouldBe(1);
    }

    [Fact]
    public async Task An_upheld_objection_sends_the_case_back_when_the_notice_is_closed_and_off_the_board()
    {
        var id = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        var notice = await Posted(id);
        (await Object(notice)).Ok(201);

        await outsider.Handle(Open(await outsider.Case(id)), "Upheld");
        var back = await outsider.GoOn(id, untilStep: "village-verification");

        Open(back).Word("activityId").ShouldBe("village-verification");
        (await Board()).ShouldNotContain(notice);
        (await Object(notice)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_board_shows_a_posted_notice_with_whitelisted_columns_only()
    {
        var id = await outsider.Start(Clerk, "identification", await outsider.PickHousehold(Clerk));
        await outsider.GoOn(id, untilStep: "village-notice");
        var draft = await outsider.OpenNotice(id);
        (await Board()).ShouldNotContain(draft);

        var notice = await Posted(id);

        var row = (await outsider.Anonymous(HttpMethod.Get, "public/notices")).Ok().GetProperty("items").EnumerateArray().Single(each => each.Number("id") == notice);
        row.GetProperty("columns").EnumerateObject().Select(column => column.Name).ShouldBeSubsetOf(["number", "village", "group", "headName", "householdSize"]);
        row.ToString().ShouldNotContain("idNumber");
    }

    // The notice of the village, put up on its board.
    private async Task<long> Posted(long id)
    {
        var posting = Open(await outsider.GoOn(id, untilStep: "village-notice"));
        await outsider.Handle(posting);
        return await outsider.OpenNotice(id);
    }

    private Task<Reply> Object(long notice) =>
        outsider.Anonymous(HttpMethod.Post, $"public/notices/{notice}/objections", new { content = "该户在县城有商品房一套，请核实。" });

    private async Task<IEnumerable<long>> Board()
    {
        var board = (await outsider.Anonymous(HttpMethod.Get, "public/notices")).Ok();
        return [.. board.GetProperty("items").EnumerateArray().Select(row => row.Number("id"))];
    }

    private async Task<JsonElement> Household(long id) => (await outsider.Get("county-auditor", $"households/{id}")).Ok();

    private static JsonElement Open(JsonElement seen) => seen.GetProperty("openWorkItems")[0];

    private static List<string> Steps(JsonElement seen) => [.. seen.GetProperty("steps").EnumerateArray().Select(step => step.Word("activityId"))];
}

public sealed class SqliteIdentificationThroughTheApiTests(SqliteCounty county) : IdentificationThroughTheApiTests(county), IClassFixture<SqliteCounty>;

public sealed class PostgresIdentificationThroughTheApiTests(PostgresCounty county) : IdentificationThroughTheApiTests(county), IClassFixture<PostgresCounty>;
