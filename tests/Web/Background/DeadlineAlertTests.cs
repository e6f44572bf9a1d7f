using CaseFlow.Tests.Web.Cases;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Background;

/// <summary>Word about deadlines comes from rows, once, to whoever handles the step and then to whoever stands above it; on either database.</summary>
public abstract class DeadlineAlertTests(SmallCounty county)
{
    [Fact]
    public async Task A_step_reminds_before_its_day_and_on_it_and_tells_the_superior_when_it_is_late_each_once()
    {
        var caseId = await Start();
        await county.Act("village-committee", await county.Item(caseId, "check"), "claim", new { });

        await Advance(8);
        await Advance(3);

        (await Told(caseId)).ShouldBe([("reminder", "village-committee"), ("reminder-today", "village-committee"), ("escalation", "township-auditor")]);
        (await Alerts(caseId)).ShouldBe(0);
        (await county.OpenSteps(caseId)).ShouldBe(["check"]);
    }

    [Fact]
    public async Task An_item_in_a_queue_reminds_everybody_who_could_take_it()
    {
        var caseId = await Start();

        await Advance(4);

        (await Told(caseId)).Where(word => word.Template == "reminder").Select(word => word.User).ShouldBe(["village-committee", "village-committee-b"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_step_that_is_done_in_time_reminds_nobody_and_leaves_no_row()
    {
        var caseId = await Start();
        await county.Approve("village-committee", caseId, "check");

        await Advance(8);

        (await Told(caseId)).ShouldBeEmpty();
        (await Alerts(caseId)).ShouldBe(0);
    }

    [Fact]
    public async Task The_bell_counts_what_is_unread_and_the_page_says_it_with_case_household_and_step()
    {
        var caseId = await Start();
        await Advance(8);
        using var client = await CaseFlow.Tests.Fixtures.DemoClients.SignIn(county.App, "township-auditor");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");

        var page = await client.GetStringAsync("/messages");

        var number = (await county.Case(caseId)).GetProperty("number").GetString()!;
        page.ShouldContain($"案件 {number}（");
        page.ShouldContain("的“check”应于");
        page.ShouldContain("已逾期 1 天");
        (await (await county.User("township-auditor")).Get("work-items/counts")).Body.GetProperty("unread").GetInt32().ShouldBeGreaterThan(0);
    }

    private async Task<long> Start() => await county.Start(await county.Release(Line(
        Step(
            "check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCommittee"), ("dueDays", 5), ("dueCalendar", "Natural"),
            ("reminders", """[{"daysBefore":2},{"daysBefore":0}]"""), ("escalation", """[{"daysAfter":1,"level":"Township","role":"TownshipAuditor"}]""")),
        Task("after"))));

    private async Task Advance(int days) =>
        (await (await county.User("system-admin")).Post("simulated-clock", new { advance = $"{days}.00:00:00" })).Status.ShouldBe(200);

    private async Task<List<(string Template, string User)>> Told(long caseId)
    {
        var directory = county.App.Services.GetRequiredService<OrganisationDirectory>();
        var messages = await county.App.InDatabase(db => db.Set<Message>().Where(message => message.CaseId == caseId).OrderBy(message => message.Id).ToListAsync());
        return [.. messages.Select(message => (message.Template, directory.Account(message.UserId!)!.UserName))];
    }

    private Task<int> Alerts(long caseId) => county.App.InDatabase(db => db.Set<WorkflowTimer>().CountAsync(timer => timer.CaseId == caseId && timer.Kind == WorkflowTimer.Alert));
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteDeadlineAlertTests(SqliteSmallCounty county) : DeadlineAlertTests(county);

[Collection(PostgresTests.Name)]
public sealed class PostgresDeadlineAlertTests(PostgresSmallCounty county) : DeadlineAlertTests(county), IClassFixture<PostgresSmallCounty>;
