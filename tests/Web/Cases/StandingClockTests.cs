using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>A limit that waits for an objection, from the notice to the inbox and its reminders (U-041, U-087).</summary>
public abstract class StandingClockTests(SmallCounty county)
{
    [Fact]
    public async Task Stands_still_with_an_objection_and_goes_on_with_its_decision()
    {
        var (caseId, notice, raised) = await Objected();
        var stopped = await Row(caseId);
        var alerts = await Alerts(caseId);
        (await (await county.User("system-admin")).Post("simulated-clock", new { advance = "2.00:00:00" })).Status.ShouldBe(200);

        var decided = await (await county.User("village-committee")).Post($"notices/{notice}/objections/{raised}/decision", new { upheld = false, reply = "已入户核实房产情况。" });

        decided.Status.ShouldBe(200, decided.Body.ToString());
        (stopped.DueAt, stopped.DueZh!.Contains("因异议暂停，尚余3天")).ShouldBe((null, true), stopped.DueZh);
        alerts.ShouldBe(0);
        var moved = await Row(caseId);
        moved.DueZh!.ShouldContain("因异议暂停2天");
        moved.DueAt.ShouldBe(CaseFlow.Workflows.Deadlines.ChinaTime.EndOf(CaseFlow.Workflows.Deadlines.ChinaTime.DateOf(county.App.Clock.GetUtcNow()).AddDays(3 - 1)));
        (await Alerts(caseId)).ShouldBe(1);
    }

    [Fact]
    public async Task Says_on_the_task_and_in_the_history_why_it_stands_still()
    {
        var (caseId, _, _) = await Objected();

        var shown = await (await county.User("township-auditor")).Get($"work-items/{await county.Item(caseId, "audit")}");
        var history = await county.App.InDatabase(db => db.Set<CaseEvent>().Where(line => line.CaseId == caseId).OrderByDescending(line => line.Seq).Select(line => line.Details).FirstAsync());

        shown.Body.GetProperty("dueAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        shown.Body.ToString().ShouldContain("尚余3天");
        history.ShouldContain("\"event\":\"Paused\"");
    }

    private async Task<(long Case, long Notice, long Objection)> Objected()
    {
        var audit = SmallSteps.Step(
            "audit", "CaseFlow.HumanTask", ("title", "audit"), ("level", "Township"), ("role", "TownshipAuditor"), ("dueDays", 3), ("dueCalendar", "Natural"), ("duePause", "Objection"), ("reminders", """[{"daysBefore":1}]"""));
        var notice = SmallSteps.Step("notice", "CaseFlow.PublicNotice", ("title", "notice"), ("level", "Village"), ("role", "VillageCommittee"), ("startEvidence", false), ("dueDays", 3));
        var caseId = await county.Start(await county.Release(SmallSteps.Lines([notice], [audit])));
        var committee = await county.User("village-committee");
        var id = (await county.Case(caseId)).GetProperty("openNotices")[0].GetProperty("id").GetInt64();
        (await Alerts(caseId)).ShouldBe(1);
        var posted = await committee.Post($"notices/{id}/posting", new { postedAt = county.App.Clock.GetUtcNow(), places = new[] { "公开栏" }, photos = Array.Empty<string>() });
        posted.Status.ShouldBe(200, posted.Body.ToString());
        var raised = await committee.Post($"notices/{id}/objections", new { content = "该户在县城有商品房。", channel = "Phone", person = "某人" });
        raised.Status.ShouldBe(201, raised.Body.ToString());
        return (caseId, id, raised.Body.GetProperty("id").GetInt64());
    }

    private Task<WorkItem> Row(long caseId) => county.App.InDatabase(db => db.Set<WorkItem>().AsNoTracking().SingleAsync(item => item.CaseId == caseId && item.ActivityId == "audit"));

    private Task<int> Alerts(long caseId) => county.App.InDatabase(db => db.Set<WorkflowTimer>().CountAsync(timer => timer.CaseId == caseId && timer.Kind == WorkflowTimer.Alert));
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteStandingClockTests(SqliteSmallCounty county) : StandingClockTests(county);

[Collection(PostgresTests.Name)]
public sealed class PostgresStandingClockTests(PostgresSmallCounty county) : StandingClockTests(county), IClassFixture<PostgresSmallCounty>;
