using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Procedures;
using CaseFlow.Web.Data.Time;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Standards;

public sealed class StatutoryRulesTests(Counties counties) : IClassFixture<Counties>
{
    private const string Township = "530502005000";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_stricter_rule_binds_from_its_day_on_and_only_in_its_area(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        var (system, admin) = (await app.SignIn("system-admin"), await app.SignIn("procedure-admin"));
        var begins = app.Clock.ChinaToday.AddDays(10);

        var set = await system.PostAsJsonAsync("/api/v1/statutory-rules", Rule(9, Township, begins));

        set.StatusCode.ShouldBe(HttpStatusCode.Created, await set.Content.ReadAsStringAsync());
        (await Errors(admin, begins.AddDays(-1), Township)).ShouldBeEmpty();
        (await Errors(admin, begins, Township)).ShouldContain(message => message.Contains("少于法定的9天（隆扶〔2026〕3号"));
        (await Errors(admin, begins, "530502203000")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lower_area_can_only_be_stricter_than_a_locked_rule()
    {
        var app = await counties.On(postgres: false);
        var system = await app.SignIn("system-admin");

        var answer = await system.PostAsJsonAsync("/api/v1/statutory-rules", Rule(3, Township, null));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems")[0].GetProperty("message").GetString().ShouldBe("全部区域已锁定“公示期不少于5日”（各类对象识别工作口径中最短的公示期），下级只能更严。");
    }

    [Fact]
    public async Task An_ended_rule_binds_until_its_last_day()
    {
        var app = await counties.On(postgres: false);
        var (system, admin) = (await app.SignIn("system-admin"), await app.SignIn("procedure-admin"));
        var today = app.Clock.ChinaToday;
        var id = (await (await system.PostAsJsonAsync("/api/v1/statutory-rules", Rule(9, Township, null))).Json()).GetProperty("id").GetString();

        (await system.PostAsJsonAsync($"/api/v1/statutory-rules/{id}/end", new { on = today })).EnsureSuccessStatusCode();

        (await Errors(admin, today, Township)).ShouldNotBeEmpty();
        (await Errors(admin, today.AddDays(1), Township)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_step_is_dropped_only_with_the_release_of_the_upper_level()
    {
        await using var app = new CaseFlowApp(demo: true);
        var (system, admin, reviewer) = (await app.SignIn("system-admin"), await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        var upper = await app.InDatabase(db => LockAbove(db));
        await app.InScope(async services => { await services.GetRequiredService<CaseFlow.Web.Standards.StandardsDirectory>().Refresh(CancellationToken.None); return 0; });
        var definition = SampleDefinitions.Identification();
        definition.Bypass("group-review");
        (await admin.Upload(definition)).EnsureSuccessStatusCode();

        var check = await admin.GetJson("/api/v1/procedures/identification/versions/2/check");
        var submitted = await admin.PostAsJsonAsync("/api/v1/procedures/identification/versions/2/submit", new { });
        var answer = await reviewer.PostAsJsonAsync("/api/v1/procedures/identification/versions/2/release", new { });

        upper.ShouldBe("530500000000");
        check.GetProperty("findings").EnumerateArray().ShouldContain(finding => finding.GetProperty("rule").GetString() == "LockedStepDropped");
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK, await submitted.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("upper-level-approval");
    }

    private static object Rule(int days, string area, DateOnly? from) => new
    {
        demand = "NoticeMinimum", family = "identification", days, areaCode = area, validFrom = from, source = "隆扶〔2026〕3号", textZh = $"公示不少于{days}日", isLocked = true,
    };

    private static async Task<string> LockAbove(CaseFlow.Web.Data.CaseFlowDb db)
    {
        var rule = new CaseFlow.Web.Standards.StatutoryRules.StatutoryRuleRow
        {
            Id = "city-lock", Demand = CaseFlow.Workflows.ReleaseCheck.StatutoryDemand.StepKept, Family = "identification", Step = "group-review", AreaCode = "530500000000",
            IsLocked = true, ValidFrom = new(2020, 1, 1), Source = "保扶〔2020〕1号", TextZh = "村小组初评不得取消", TextEn = "The group review must stay",
        };
        db.Add(rule);
        await db.SaveChangesAsync();
        await CaseFlow.Web.Organisation.Reference.ReferenceVersion.Raise(db, "standards", CancellationToken.None);
        return rule.AreaCode;
    }

    private static async Task<List<string>> Errors(HttpClient admin, DateOnly day, string area)
    {
        var body = new StringContent(SampleDefinitions.Identification().ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var answer = await admin.PostAsync($"/api/v1/procedures/check?effectiveFrom={day:yyyy-MM-dd}&areas={area}", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return [.. (await answer.Json()).GetProperty("findings").EnumerateArray().Where(row => row.GetProperty("severity").GetString() == "Error").Select(row => row.GetProperty("message").GetString()!)];
    }
}
