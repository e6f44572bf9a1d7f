using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Procedures;

/// <summary>Comparing, trying out, taking up again and copying versions, through the API and the pages.</summary>
public sealed class VersionToolsTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Procedure = "/api/v1/procedures/identification";

    [Fact]
    public async Task Two_versions_are_compared_in_words_and_on_the_chart()
    {
        var admin = await county.SignIn("procedure-admin");
        (await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10).Bypass("group-review"))).EnsureSuccessStatusCode();

        var difference = await admin.GetJson($"{Procedure}/compare?from=1&to=2");
        var page = await admin.GetStringAsync("/procedures/identification/compare");

        difference.GetProperty("summary").GetString().ShouldBe("删除 村小组初评；村级公示 7日→10日");
        difference.GetProperty("steps").GetProperty("group-review").GetString().ShouldBe("Removed");
        page.ShouldContain("村级公示 7日→10日");
        page.ShouldContain("flow-mark-removed");
        (await admin.GetAsync($"{Procedure}/compare?from=1&to=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_dry_run_walks_every_branch_and_makes_no_work_item()
    {
        var admin = await county.SignIn("procedure-admin");
        var before = await county.App.InDatabase(db => db.Set<WorkItem>().CountAsync());

        var trial = await admin.GetJson($"{Procedure}/versions/1/trial?start=2026-06-01");
        var page = await admin.GetStringAsync("/procedures/identification/trial/1?start=2026-06-01");

        trial.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        trial.GetProperty("paths").GetArrayLength().ShouldBeGreaterThan(20);
        page.ShouldContain("“村级公示”异议成立");
        (await county.App.InDatabase(db => db.Set<WorkItem>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task An_old_version_becomes_the_draft_and_a_copy_a_procedure_of_its_own()
    {
        await using var app = new CaseFlowApp(null, demo: true);
        var admin = await app.SignIn("procedure-admin");
        var uploaded = await (await admin.Upload(SampleDefinitions.Identification().WithDays("village-notice", 10))).Json();

        var stale = await admin.PostAsJsonAsync($"{Procedure}/versions/1/restore", new { });
        var restored = await admin.PostAsJsonAsync($"{Procedure}/versions/1/restore", new { revision = uploaded.GetProperty("revision").GetInt32() });
        var copied = await admin.PostAsJsonAsync($"{Procedure}/versions/1/copy", new { titleZh = "临时救助识别", titleEn = "Relief" });

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        restored.StatusCode.ShouldBe(HttpStatusCode.OK, await restored.Content.ReadAsStringAsync());
        (await admin.GetJson($"{Procedure}/compare?from=1&to=2")).GetProperty("isEmpty").GetBoolean().ShouldBeTrue();
        var copy = await copied.Json();
        (copy.GetProperty("title").GetString(), copy.GetProperty("status").GetString(), copy.GetProperty("version").GetInt32()).ShouldBe(("临时救助识别", "Draft", 1));
        copy.GetProperty("definitionId").GetString().ShouldNotBe("identification");
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("A3")]
    public async Task The_chart_is_printed_with_title_and_page_numbers(string paper)
    {
        var admin = await county.SignIn("procedure-admin");

        var page = await admin.GetStringAsync($"/procedures/identification/versions/1/print?paper={paper}");

        page.ShouldContain($"size: {paper}");
        page.ShouldContain("工作流程图");
        page.ShouldContain("第 1 页 共");
    }
}
