using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Procedures.Library;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class PilotVillagesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string County = "530502000000", First = "530502005007", Second = "530502203220", Other = "530502005001", Next = "/api/v1/procedures/identification/versions/2";

    [Theory, InlineData(false), InlineData(true)]
    public async Task Two_villages_begin_and_a_second_release_adds_the_county_on_its_own_day(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true);
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        var today = app.Clock.ChinaToday;
        await Submit(admin);

        var pilot = await reviewer.PostAsJsonAsync($"{Next}/release", new { areaCodes = new[] { First, Second }, documentNumber = "隆政办〔2026〕7号" });
        var again = await reviewer.PostAsJsonAsync($"{Next}/release", new { areaCodes = new[] { First } });
        var wider = await reviewer.PostAsJsonAsync($"{Next}/release", new { areaCodes = new[] { County }, effectiveFrom = today.AddDays(30), documentNumber = "隆政办〔2026〕9号" });

        pilot.StatusCode.ShouldBe(HttpStatusCode.OK, await pilot.Content.ReadAsStringAsync());
        (await again.Json()).GetProperty("problems")[0].GetProperty("code").GetString().ShouldBe("in-force-already");
        (await wider.Json()).GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("documentNumber").GetString())
            .ShouldBe(["隆政办〔2026〕7号", "隆政办〔2026〕7号", "隆政办〔2026〕9号"]);
        (await InForce(app, today)).ShouldBe((2, 2, 1));
        (await InForce(app, today.AddDays(30))).ShouldBe((2, 2, 2));
    }

    [Fact]
    public async Task Areas_that_are_unknown_or_elsewhere_are_all_told()
    {
        await using var app = new CaseFlowApp(null, demo: true);
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        await Submit(admin);

        var answer = await reviewer.PostAsJsonAsync($"{Next}/release", new { areaCodes = new[] { First, "530502999001", "530502999002" } });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).ShouldBe(["unknown-area", "unknown-area"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_day_comes_by_itself_and_administrators_are_told_once(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true);
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        await Submit(admin);
        (await reviewer.PostAsJsonAsync($"{Next}/release", new { areaCodes = new[] { First }, effectiveFrom = app.Clock.ChinaToday.AddDays(2) })).EnsureSuccessStatusCode();
        var before = (await admin.GetJson("/api/v1/procedure-messages")).GetArrayLength();

        var told = await app.InScope(async services =>
        {
            await services.GetRequiredService<CaseFlow.Web.Background.AdvanceClock>().Run(TimeSpan.FromDays(3), CancellationToken.None);
            return await services.GetRequiredService<CaseFlow.Web.Procedures.Versions.AnnounceReleases>().Run(CancellationToken.None);
        });

        (before, told).ShouldBe((0, 0));
        var word = (await admin.GetJson("/api/v1/procedure-messages")).EnumerateArray().ShouldHaveSingleItem();
        word.GetProperty("version").GetInt32().ShouldBe(2);
        (await reviewer.GetJson("/api/v1/procedure-messages")).GetArrayLength().ShouldBe(1);
        (await admin.PostAsync($"/api/v1/procedure-messages/{word.GetProperty("id")}/read", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.GetJson("/api/v1/procedure-messages")).GetArrayLength().ShouldBe(0);
    }

    private static async Task Submit(HttpClient admin)
    {
        (await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10))).EnsureSuccessStatusCode();
        (await admin.PostAsJsonAsync($"{Next}/submit", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<(int?, int?, int?)> InForce(CaseFlowApp app, DateOnly day) => app.InScope(services =>
    {
        var versions = services.GetRequiredService<ProcedureDirectory>().Current;
        return Task.FromResult((At(First), At(Second), At(Other)));
        int? At(string area) => versions.InForce("identification", area, day)?.Version;
    });
}
