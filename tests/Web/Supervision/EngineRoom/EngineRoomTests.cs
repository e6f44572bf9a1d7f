using System.Text.Json;
using CaseFlow.Tests.Web.Cases;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.EngineRoom.Agreement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision.EngineRoom;

/// <summary>What does not go on by itself is shown and dealt with, with a reason; and cases are proved to agree with their rows. On either database.</summary>
public abstract class EngineRoomTests(SmallCounty county)
{
    private static readonly string Reminding = SmallSteps.Step(
        "check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCommittee"), ("dueDays", 5), ("dueCalendar", "Natural"), ("reminders", """[{"daysBefore":2}]"""));

    [Fact]
    public async Task A_word_that_could_not_be_sent_is_tried_again_with_a_reason_that_stays_in_the_audit()
    {
        var timer = await FailTimer(await Start(SmallSteps.Line(Reminding)));
        var admin = await county.User("system-admin");

        var shown = Row(await Room(), "words", timer);
        var silent = await admin.Post($"engine-room/timers/{timer}/retry", new { });
        var retried = await admin.Post($"engine-room/timers/{timer}/retry", new { reason = "短信网关已恢复" });
        var again = await admin.Post($"engine-room/timers/{timer}/retry", new { reason = "短信网关已恢复" });

        shown!.Value.GetProperty("error").GetString().ShouldBe("gateway down");
        (silent.Status, retried.Status, again.Status).ShouldBe((422, 204, 409));
        Row(await Room(), "words", timer).ShouldBeNull();
        (await admin.Get($"audit?object=timer/{timer}")).Body.GetProperty("lines")[0].GetProperty("details").GetProperty("after").GetProperty("reason").GetString().ShouldBe("短信网关已恢复");
    }

    [Fact]
    public async Task A_word_is_given_up_and_the_case_remembers_why()
    {
        var caseId = await Start(SmallSteps.Line(Reminding));
        var timer = await FailTimer(caseId);
        var admin = await county.User("system-admin");

        var given = await admin.Post($"engine-room/timers/{timer}/give-up", new { reason = "已电话告知" });

        given.Status.ShouldBe(204, given.Body.ToString());
        (await county.App.InDatabase(db => db.Set<WorkflowTimer>().CountAsync(row => row.Id == timer))).ShouldBe(0);
        var lines = (await admin.Get($"cases/{caseId}/history")).Body.GetProperty("lines");
        lines[lines.GetArrayLength() - 1].GetProperty("details").GetProperty("reason").GetString().ShouldBe("已电话告知");
    }

    [Fact]
    public async Task A_timer_a_step_waits_for_is_not_given_up_but_its_case_can_be_ended()
    {
        var caseId = await Start(SmallSteps.Line(SmallSteps.Step("pause", "Elsa.Delay", ("timeSpan", "30.00:00:00"))));
        var timer = await FailTimer(caseId);
        var admin = await county.User("system-admin");

        var given = await admin.Post($"engine-room/timers/{timer}/give-up", new { reason = "不再需要" });
        var ended = await admin.Post($"engine-room/cases/{caseId}/end", new { reason = "重复立案" });

        (given.Status, given.Body.GetProperty("code").GetString()).ShouldBe((409, "awaited"));
        ended.Status.ShouldBe(204, ended.Body.ToString());
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Withdrawn");
    }

    [Fact]
    public async Task A_case_without_anything_that_could_move_it_is_shown_as_stuck_and_as_a_difference()
    {
        var caseId = await Start(SmallSteps.Line(SmallSteps.Task("check")));
        var item = await county.Item(caseId, "check");
        await county.App.InDatabase(db => db.Set<WorkItem>().Where(row => row.Id == item).ExecuteDeleteAsync());

        var stuck = (await Room()).GetProperty("trouble").GetProperty("stuckCases").EnumerateArray().Select(row => row.GetProperty("caseId").GetInt64()).ToList();
        var report = await Check();
        await (await county.User("system-admin")).Post($"engine-room/cases/{caseId}/end", new { reason = "数据损坏" });

        stuck.ShouldContain(caseId);
        Differences(report, caseId).ShouldBe([("WorkItem", item, true)]);
        Differences(await Check(), caseId).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cases_agree_with_their_rows_until_one_is_added_behind_their_back()
    {
        var caseId = await Start(SmallSteps.Lines([SmallSteps.Task("check")], [SmallSteps.Step("pause", "Elsa.Delay", ("timeSpan", "30.00:00:00"))], [Reminding.Replace("\"check\"", "\"other\"")]));
        var before = await Check();

        await county.App.InDatabase(async db =>
        {
            db.Add(new WorkflowTimer { Id = caseId + 500_000_000, CaseId = caseId, InstanceId = caseId, ActivityId = "pause", Kind = "Delay", DueAt = DateTimeOffset.MaxValue.AddYears(-1) });
            return await db.SaveChangesAsync();
        });
        var after = await Check();

        before.GetProperty("check").GetProperty("waits").GetInt64().ShouldBeGreaterThan(2, before.ToString());
        Differences(before, caseId).ShouldBeEmpty();
        Differences(after, caseId).ShouldBe([("Timer", caseId + 500_000_000, false)]);
        await county.App.InDatabase(db => db.Set<WorkflowTimer>().Where(row => row.Id == caseId + 500_000_000).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_failed_step_stands_in_the_room_until_it_is_skipped()
    {
        var caseId = await Start(SmallSteps.Line(SmallSteps.Step("broken", "Elsa.Fault", ("message", "The other system is down.")), SmallSteps.Task("after")));
        var incident = (await Room()).GetProperty("trouble").GetProperty("incidents").EnumerateArray().Single(row => row.GetProperty("caseId").GetInt64() == caseId);

        await (await county.User("system-admin")).Post($"cases/{caseId}/incidents/{incident.GetProperty("incidentId")}/skip", new { reason = "已线下办理" });

        incident.GetProperty("message").GetString()!.ShouldContain("The other system is down.");
        (await Room()).GetProperty("trouble").GetProperty("incidents").EnumerateArray().ShouldNotContain(row => row.GetProperty("caseId").GetInt64() == caseId);
    }

    [Fact]
    public async Task Work_another_part_has_left_is_counted_with_its_age_and_tried_again_with_a_reason()
    {
        await county.App.InDatabase(async db =>
        {
            db.Add(new RectificationItem
            {
                Id = 900_000_001, Number = "530502-x-1", AreaCode = "530502005007", Subject = "张三", Source = ItemSource.County, SourceKey = "1", Category = "none", Problem = "住房漏雨",
                CreatedBy = "unknown", CreatedAt = DateTimeOffset.UnixEpoch,
            });
            return await db.SaveChangesAsync();
        });

        var row = (await Room()).GetProperty("trouble").GetProperty("unfinished").EnumerateArray().Single(work => work.GetProperty("key").GetString() == "rectification-starts");
        var silent = await (await county.User("system-admin")).Post("engine-room/unfinished/rectification-starts/retry", new { });
        var retried = await (await county.User("system-admin")).Post("engine-room/unfinished/rectification-starts/retry", new { reason = "流程已发布" });
        await county.App.InDatabase(db => db.Set<RectificationItem>().Where(item => item.Id == 900_000_001).ExecuteDeleteAsync());

        (row.GetProperty("count").GetInt64(), row.GetProperty("oldest").GetDateTimeOffset()).ShouldBe((1, DateTimeOffset.UnixEpoch));
        (silent.Status, retried.Status).ShouldBe((422, 200), retried.Body.ToString());
    }

    private async Task<long> Start(string root) => await county.Start(await county.Release(root));

    private async Task<JsonElement> Room() => (await (await county.User("supervisor")).Get("engine-room")).Body;

    private static JsonElement? Row(JsonElement room, string list, long timer)
    {
        foreach (var row in room.GetProperty("trouble").GetProperty(list).EnumerateArray())
            if (row.GetProperty("timerId").GetInt64() == timer) return row;
        return null;
    }

    private Task<long> FailTimer(long caseId) => county.App.InDatabase(async db =>
    {
        await db.Set<WorkflowTimer>().Where(row => row.CaseId == caseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Error, "gateway down").SetProperty(row => row.Attempts, 3));
        return await db.Set<WorkflowTimer>().Where(row => row.CaseId == caseId).Select(row => row.Id).SingleAsync();
    });

    private async Task<JsonElement> Check()
    {
        var asked = await (await county.User("system-admin")).Post("engine-room/agreement-checks", new { });
        asked.Status.ShouldBe(202, asked.Body.ToString());
        await county.App.Services.GetRequiredService<RunAgreement>().Run(default);
        return (await (await county.User("supervisor")).Get($"engine-room/agreement-checks/{asked.Body.GetProperty("id")}")).Body;
    }

    private static IEnumerable<(string Kind, long Row, bool IsRowMissing)> Differences(JsonElement report, long caseId) =>
        report.GetProperty("differences").EnumerateArray().Where(row => row.GetProperty("caseId").GetInt64() == caseId)
            .Select(row => (row.GetProperty("kind").GetString()!, row.GetProperty("rowId").GetInt64(), row.GetProperty("isRowMissing").GetBoolean()));
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteEngineRoomTests(SqliteSmallCounty county) : EngineRoomTests(county);

[Collection(PostgresTests.Name)]
public sealed class PostgresEngineRoomTests(PostgresSmallCounty county) : EngineRoomTests(county), IClassFixture<PostgresSmallCounty>;
