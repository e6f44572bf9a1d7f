using System.Text.Json;
using CaseFlow.Tests.Web.Cases;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>A supervisor gives work to others and sends it back, and never does it (U-065).</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class ReassignTests(SqliteSmallCounty county)
{
    private static readonly string OneStep = Line(Task("check"));

    [Fact]
    public async Task Work_goes_to_another_holder_of_the_post_who_is_told_and_finishes_it()
    {
        var caseId = await county.Start(await county.Release(OneStep));
        var item = await county.Item(caseId, "check");
        (await county.Act("village-committee", item, "claim", new { })).Status.ShouldBe(200);

        var done = await Reassign("supervisor", "village-committee-b", "经办人住院", item);

        Result(done.Body).ShouldBe((true, null));
        (await county.Act("village-committee", item, "complete", new { outcome = "Approved", opinion = "同意" })).Status.ShouldBe(403);
        (await Messages(caseId)).ShouldBe([("reassigned-from", "village-committee"), ("reassigned-to", "village-committee-b")]);
        var line = (await (await county.User("supervisor")).Get($"cases/{caseId}/history")).Body.ToString();
        line.ShouldContain("transferred");
        line.ShouldContain("经办人住院");
        await county.Approve("village-committee-b", caseId, "check");
    }

    [Fact]
    public async Task A_supervisor_completes_nothing_and_takes_nothing()
    {
        var item = await county.Item(await county.Start(await county.Release(OneStep)), "check");

        foreach (var act in new[] { "claim", "complete", "delegate", "add-signer" })
            (await county.Act("supervisor", item, act, new { outcome = "Approved", opinion = "同意", user = "village-committee-b", reason = "代办" })).Status.ShouldBe(403, act);

        (await county.Act("supervisor", item, "transfer", new { user = "village-committee-b" })).Status.ShouldBe(422);
    }

    [Fact]
    public async Task Whoever_did_the_step_to_be_checked_does_not_get_the_check()
    {
        var check = Step("audit", "CaseFlow.HumanTask", ("title", "audit"), ("level", "Village"), ("role", "VillageCommittee"), ("dueDays", 3), ("dueCalendar", "Natural"), ("notSameActorAs", "check"));
        var caseId = await county.Start(await county.Release(Line(Task("check"), check)));
        await county.Approve("village-committee", caseId, "check");
        var audit = await county.Item(caseId, "audit");

        var maker = await Reassign("supervisor", "village-committee", "换人", audit);
        var other = await Reassign("supervisor", "village-committee-b", "换人", audit);

        Result(maker.Body).IsDone.ShouldBeFalse();
        Result(other.Body).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Each_row_has_its_own_answer_and_only_supervisors_may_ask()
    {
        var (first, second) = (await county.Item(await county.Start(await county.Release(OneStep)), "check"), await county.Item(await county.Start(await county.Release(OneStep)), "check"));

        var mixed = await Reassign("supervisor", "village-committee-b", "分流", first, 4711, second);
        var unfit = await Reassign("supervisor", "township-auditor", "分流", first);
        var (leader, silent) = (await Reassign("township-head", "village-committee", "分流", first), await Reassign("supervisor", "village-committee", " ", first));

        mixed.Body.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("isDone").GetBoolean()).ShouldBe([true, false, true]);
        Result(unfit.Body).IsDone.ShouldBeFalse();
        leader.Status.ShouldBe(403);
        silent.Status.ShouldBe(422);
    }

    [Fact]
    public async Task A_supervisor_sends_a_step_back_with_a_reason()
    {
        var caseId = await county.Start(await county.Release(Line(Task("check"), Task("audit", "TownshipAuditor", "Township"))));
        await county.Approve("village-committee", caseId, "check");

        var returned = await county.Act("supervisor", await county.Item(caseId, "audit"), "return", new { activityId = "check", reason = "入户记录缺失" });

        returned.Status.ShouldBe(200, returned.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBe(["check"]);
    }

    private async Task<(int Status, JsonElement Body)> Reassign(string by, string to, string reason, params long[] ids) =>
        await (await county.User(by)).Post("supervision/reassign", new { ids, user = to, reason });

    private static (bool IsDone, string? Message) Result(JsonElement answer) => answer.GetProperty("items")[0] is var row ? (row.GetProperty("isDone").GetBoolean(), row.GetProperty("message").GetString()) : default;

    private async Task<List<(string Template, string User)>> Messages(long caseId) =>
        [.. (await county.App.InDatabase(db => db.Set<Message>().Where(row => row.CaseId == caseId).Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new { row.Template, user.UserName }).ToListAsync()))
            .Select(row => (row.Template, row.UserName!)).Order()];
}
