using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class PinnedCasesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Village = "530502005007", Next = "/api/v1/procedures/identification/versions/2";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_new_period_binds_new_cases_and_leaves_running_ones_alone(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true);
        var walk = await NoticeWalk.Begin(app);
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        var before = await walk.Start(await Household(app, 0));
        (await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await admin.PostAsJsonAsync($"{Next}/submit", new { revision = 1 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reviewer.PostAsJsonAsync($"{Next}/release", new { revision = 2 })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await walk.Start(await Household(app, 1));

        var (old, renewed) = (await walk.PostVillageNotice(before), await walk.PostVillageNotice(after));

        (old.Version, renewed.Version).ShouldBe((1, 2));
        old.EndsOn.ShouldBe(LastDay(app, 7));
        renewed.EndsOn.ShouldBe(LastDay(app, 10));
        var counts = (await admin.GetJson("/api/v1/procedures/identification")).GetProperty("versions").EnumerateArray()
            .Select(version => version.GetProperty("runningCases").GetInt32());
        counts.ShouldBe([1, 1]);
    }

    private static DateOnly LastDay(CaseFlowApp app, int days) =>
        DeadlineCalculator.Compute(app.Clock.ChinaToday, CountingRule.ForNotice(days), WorkCalendar.StateCouncil).LastDay;

    private static Task<long> Household(CaseFlowApp app, int position) => app.InDatabase(db =>
        db.Set<Household>().Where(row => row.AreaCode.StartsWith(Village) && row.Status == HouseholdStatus.Ordinary).OrderBy(row => row.Id).Skip(position).Select(row => row.Id).FirstAsync());
}
