using System.Text.Json;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>What people do to each other's work: send back, hand over, ask for a second signature, urge, handle many at once.</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class HandOverTests(SqliteSmallCounty county)
{
    private static readonly string TwoSteps = Line(Task("check"), Task("audit", "TownshipAuditor", "Township"));

    [Fact]
    public async Task A_return_needs_a_reason_and_goes_back_to_who_did_the_step_with_a_new_deadline()
    {
        var caseId = await county.Start(await county.Release(TwoSteps));
        var first = await county.Item(caseId, "check");
        var due = (await Detail("village-committee", first)).GetProperty("dueAt").GetDateTimeOffset();
        await county.Approve("village-committee", caseId, "check");
        await (await county.User("system-admin")).Post("simulated-clock", new { advance = "2.00:00:00" });
        var audit = await county.Item(caseId, "audit");

        var silent = await county.Act("township-auditor", audit, "return", new { activityId = "check" });
        var nowhere = await county.Act("township-auditor", audit, "return", new { activityId = "audit", reason = "收入证明不全" });
        var returned = await county.Act("township-auditor", audit, "return", new { activityId = "check", reason = "收入证明不全" });

        silent.Status.ShouldBe(422, silent.Body.ToString());
        silent.Body.GetProperty("problems")[0].GetProperty("field").GetString().ShouldBe("reason");
        nowhere.Status.ShouldBe(409, nowhere.Body.ToString());
        returned.Status.ShouldBe(200, returned.Body.ToString());
        var again = await Detail("village-committee", await county.Item(caseId, "check"));
        again.GetProperty("returnReason").GetString().ShouldBe("收入证明不全");
        again.GetProperty("assigneeName").GetString().ShouldBe("王建国");
        again.GetProperty("dueAt").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(due.AddDays(2));
        (await county.OpenSteps(caseId)).ShouldBe(["check"]);
    }

    [Fact]
    public async Task A_delegated_item_comes_back_to_the_delegator_who_answers_for_it()
    {
        var caseId = await county.Start(await county.Release(TwoSteps));
        var item = await county.Item(caseId, "check");

        var delegated = await county.Act("village-committee", item, "delegate", new { user = "village-cadre", reason = "入户" });
        var byOwner = await county.Act("village-committee", item, "complete", new { outcome = "Approved", opinion = "同意" });
        var byDelegate = await county.Act("village-cadre", item, "complete", new { outcome = "Approved", opinion = "已入户核实" });

        delegated.Status.ShouldBe(200, delegated.Body.ToString());
        byOwner.Status.ShouldBe(403, byOwner.Body.ToString());
        byDelegate.Status.ShouldBe(200, byDelegate.Body.ToString());
        (await Detail("village-committee", item)).GetProperty("assigneeName").GetString().ShouldBe("王建国");
        (await county.OpenSteps(caseId)).ShouldBe(["check"]);
        await county.Approve("village-committee", caseId, "check");
        (await county.OpenSteps(caseId)).ShouldBe(["audit"]);
    }

    [Fact]
    public async Task A_transferred_item_belongs_to_the_other_and_only_a_holder_of_the_post_can_get_it()
    {
        var caseId = await county.Start(await county.Release(TwoSteps));
        var item = await county.Item(caseId, "check");

        var stranger = await county.Act("village-committee", item, "transfer", new { user = "village-cadre", reason = "出差" });
        var given = await county.Act("village-committee", item, "transfer", new { user = "village-committee-b", reason = "出差" });
        var tooLate = await county.Act("village-committee", item, "complete", new { outcome = "Approved", opinion = "同意" });

        stranger.Status.ShouldBe(422, stranger.Body.ToString());
        given.Status.ShouldBe(200, given.Body.ToString());
        tooLate.Status.ShouldBe(403, tooLate.Body.ToString());
        tooLate.Body.GetProperty("detail").GetString()!.ShouldContain("赵玉兰");
        await county.Approve("village-committee-b", caseId, "check");
    }

    [Fact]
    public async Task An_added_signer_must_sign_before_the_case_goes_on()
    {
        var caseId = await county.Start(await county.Release(TwoSteps));

        var added = await county.Act("village-committee", await county.Item(caseId, "check"), "add-signer", new { user = "village-cadre", reason = "请会签" });
        await county.Approve("village-committee", caseId, "check");

        added.Status.ShouldBe(200, added.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBe(["check"]);
        await county.Approve("village-cadre", caseId, "check");
        (await county.OpenSteps(caseId)).ShouldBe(["audit"]);
    }

    [Fact]
    public async Task A_batch_says_for_each_row_what_became_of_it_and_goes_on_where_it_stopped_when_repeated()
    {
        var procedure = await county.Release(TwoSteps);
        var (one, two) = (await county.Start(procedure), await county.Start(procedure));
        var rows = new object[] { Row(await county.Item(one, "check")), Row(999_999_999), Row(await county.Item(two, "check")) };
        var committee = await county.User("village-committee");

        var answer = await committee.Post("work-items/batch-complete", new { items = rows }, "batch-1");
        var repeated = await committee.Post("work-items/batch-complete", new { items = rows }, "batch-1");

        answer.Status.ShouldBe(200, answer.Body.ToString());
        Done(answer.Body).ShouldBe([true, false, true]);
        answer.Body.GetProperty("results")[1].GetProperty("message").GetString()!.ShouldNotBeNullOrEmpty();
        Done(repeated.Body).ShouldBe([true, false, true], repeated.Body.ToString());
        (await county.OpenSteps(two)).ShouldBe(["audit"]);
    }

    [Fact]
    public async Task Urging_reaches_everybody_who_could_take_the_item_and_can_be_marked_as_read()
    {
        var caseId = await county.Start(await county.Release(TwoSteps));
        var second = await county.User("village-committee-b");
        var before = await Unread(second);

        var stranger = await county.Act("village-cadre", await county.Item(caseId, "check"), "urge", new { reason = "快" });
        var urged = await county.Act("applicant-clerk", await county.Item(caseId, "check"), "urge", new { reason = "户主来电询问" });

        stranger.Status.ShouldBe(403, stranger.Body.ToString());
        urged.Status.ShouldBe(200, urged.Body.ToString());
        (await Unread(second)).ShouldBe(before + 1);
        var message = (await second.Get("work-items?view=copied")).Body.GetProperty("items")[0];
        message.GetProperty("caseId").GetInt64().ShouldBe(caseId);
        await second.Post($"messages/{message.GetProperty("id").GetInt64()}/read", new { });
        (await Unread(second)).ShouldBe(before);
    }

    private async Task<JsonElement> Detail(string user, long item) => (await (await county.User(user)).Get($"work-items/{item}")).Body;

    private static async Task<int> Unread(CaseFlow.Tests.Fixtures.ApiUser user) => (await user.Get("work-items/counts")).Body.GetProperty("unread").GetInt32();

    private static object Row(long id) => new { id, outcome = "Approved", opinion = "同意" };

    private static IEnumerable<bool> Done(JsonElement answer) => answer.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("isDone").GetBoolean());
}
