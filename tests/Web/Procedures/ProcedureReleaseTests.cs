using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures.Library;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class ProcedureReleaseTests(DemoCountyApp county, PostgresFixture postgres) : IClassFixture<DemoCountyApp>, IClassFixture<PostgresFixture>
{
    private const string Next = "/api/v1/procedures/identification/versions/2";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_longer_notice_comes_into_force_through_two_people(bool onPostgres)
    {
        await using var app = await Start(onPostgres);
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));

        var uploaded = await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10));
        var submitted = await admin.PostAsJsonAsync($"{Next}/submit", new { revision = 1 });
        var released = await reviewer.PostAsJsonAsync($"{Next}/release", new { revision = 2, documentNumber = "隆政办〔2026〕7号", note = "公示期延长" });

        uploaded.StatusCode.ShouldBe(HttpStatusCode.Created, await uploaded.Content.ReadAsStringAsync());
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK, await submitted.Content.ReadAsStringAsync());
        released.StatusCode.ShouldBe(HttpStatusCode.OK, await released.Content.ReadAsStringAsync());
        var version = await released.Json();
        version.GetProperty("status").GetString().ShouldBe("Released");
        version.GetProperty("isInForce").GetBoolean().ShouldBeTrue();
        version.GetProperty("documentNumber").GetString().ShouldBe("隆政办〔2026〕7号");
        (await admin.GetJson("/api/v1/procedures/identification/versions/1")).GetProperty("status").GetString().ShouldBe("Released");
        (await admin.GetJson("/api/v1/procedures")).EnumerateArray().Single(row => row.GetProperty("definitionId").GetString() == "identification")
            .GetProperty("current").GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Another_node_sees_the_release_in_the_next_case()
    {
        var database = await postgres.CreateDatabase();
        await using var first = new CaseFlowApp(database, demo: true);
        await using var second = new CaseFlowApp(database, demo: true);
        await Release(first, SampleDefinitions.Identification().WithDays("village-notice", 10), 2, new { });

        var seen = await second.InScope(async services =>
            (await services.GetRequiredService<ProcedureDirectory>().Fresh(CancellationToken.None)).InForce("identification", "530502005007", second.Clock.ChinaToday));

        seen!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task The_maker_may_not_release_even_as_reviewer()
    {
        await using var app = await Start(onPostgres: false);
        var admin = await app.SignIn("procedure-admin");
        var system = await app.SignIn("system-admin");
        var userId = (await admin.GetJson("/api/v1/me")).GetProperty("id").GetString();
        (await system.PostAsJsonAsync($"/api/v1/users/{userId}/posts", new { role = "ProcedureReviewer", areaCode = "530502000000" })).EnsureSuccessStatusCode();
        await admin.Upload(SampleDefinitions.Identification());
        await admin.PostAsJsonAsync($"{Next}/submit", new { });

        var answer = await admin.PostAsJsonAsync($"{Next}/release", new { });

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("maker-is-checker");
    }

    [Fact]
    public async Task A_pilot_holds_in_its_township_only_and_ends_with_its_retirement()
    {
        await using var app = await Start(onPostgres: false);
        var admin = await app.SignIn("procedure-admin");
        await Release(app, SampleDefinitions.Identification().WithDays("village-notice", 10), 2, new { areaCode = "530502005000" });

        (await InForce(app, "530502005007")).ShouldBe(2);
        (await InForce(app, "530502203220")).ShouldBe(1);
        (await admin.PostAsJsonAsync($"{Next}/retire", new { })).EnsureSuccessStatusCode();

        (await InForce(app, "530502005007")).ShouldBe(1);
    }

    [Fact]
    public async Task A_version_to_come_waits_for_its_day()
    {
        await using var app = await Start(onPostgres: false);
        var tomorrow = app.Clock.ChinaToday.AddDays(1);
        await Release(app, SampleDefinitions.Identification(), 2, new { effectiveFrom = tomorrow });

        var versions = await app.InScope(services => Task.FromResult(services.GetRequiredService<ProcedureDirectory>().Current));

        versions.InForce("identification", "530502005007", tomorrow.AddDays(-1))!.Version.ShouldBe(1);
        versions.InForce("identification", "530502005007", tomorrow)!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Errors_of_the_check_refuse_with_every_finding()
    {
        var admin = await county.SignIn("procedure-admin");
        var definition = SampleDefinitions.Identification().WithDays("village-notice", 2);
        definition.Activity("township-audit")["role"]!["expression"]!["value"] = "Nobody";
        await admin.Upload(definition);

        var check = await admin.GetJson($"{Next}/check");
        var answer = await admin.PostAsJsonAsync($"{Next}/submit", new { });

        check.GetProperty("canBeReleased").GetBoolean().ShouldBeFalse();
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problems = (await answer.Json()).GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("activityId").GetString()).ToList();
        problems.ShouldContain("village-notice");
        problems.ShouldContain("township-audit");
    }

    [Fact]
    public async Task A_village_that_takes_part_without_a_holder_of_a_role_is_named_by_the_check()
    {
        const string village = "530502005001";
        await using var app = await Start(onPostgres: false);
        var (admin, system, committee) = (await app.SignIn("procedure-admin"), await app.SignIn("system-admin"), await app.SignIn("village-committee"));
        var userId = (await committee.GetJson("/api/v1/me")).GetProperty("id").GetString();
        var name = (await app.InScope(services => Task.FromResult(services.GetRequiredService<OrganisationDirectory>().Current.NameOf(village))));

        var before = await Unhandled(admin);
        (await system.PostAsJsonAsync($"/api/v1/users/{userId}/posts", new { role = "VillageCommittee", areaCode = village })).EnsureSuccessStatusCode();
        var after = await Unhandled(admin);

        before.ShouldBeEmpty();
        after.ShouldContain($"cadre-signature: “驻村干部签字上报”在{name}无人承办。");
        after.ShouldNotContain(finding => finding.StartsWith("village-verification"));
    }

    [Theory]
    [InlineData("village-committee", HttpStatusCode.Forbidden)]
    [InlineData("procedure-reviewer", HttpStatusCode.Forbidden)]
    [InlineData("supervisor", HttpStatusCode.Forbidden)]
    public async Task Only_the_procedure_administrator_uploads(string user, HttpStatusCode expected)
    {
        var client = await county.SignIn(user);

        var answer = await client.Upload(SampleDefinitions.Small("foreign"));

        answer.StatusCode.ShouldBe(expected);
        (await client.GetAsync("/api/v1/procedures/foreign")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_is_hidden_from_those_who_only_work_by_it()
    {
        var (admin, clerk) = (await county.SignIn("procedure-admin"), await county.SignIn("applicant-clerk"));
        await admin.Upload(SampleDefinitions.Small("hidden-draft"));

        var answer = await clerk.GetAsync("/api/v1/procedures/hidden-draft/versions/1");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<string>> Unhandled(HttpClient admin) =>
    [
        .. from finding in (await admin.GetJson("/api/v1/procedures/identification/versions/1/check")).GetProperty("findings").EnumerateArray()
           where finding.GetProperty("rule").GetString() == "NoHandler"
           select $"{finding.GetProperty("activityId").GetString()}: {finding.GetProperty("message").GetString()}",
    ];

    private async Task<CaseFlowApp> Start(bool onPostgres) => new(onPostgres ? await postgres.CreateDatabase() : null, demo: true);

    private static Task<int?> InForce(CaseFlowApp app, string area) => app.InScope(services =>
        Task.FromResult(services.GetRequiredService<ProcedureDirectory>().Current.InForce("identification", area, app.Clock.ChinaToday)?.Version));

    private static async Task Release(CaseFlowApp app, JsonObject definition, int version, object release)
    {
        var (admin, reviewer) = (await app.SignIn("procedure-admin"), await app.SignIn("procedure-reviewer"));
        var path = $"/api/v1/procedures/{definition["definitionId"]}/versions/{version}";
        (await admin.Upload(definition)).EnsureSuccessStatusCode();
        (await admin.PostAsJsonAsync($"{path}/submit", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reviewer.PostAsJsonAsync($"{path}/release", release)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
