using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Campaigns;

/// <summary>Drafts: every problem at once and nothing saved; fixed days only warn; a campaign given up takes its cases with it.</summary>
public sealed class CampaignDraftTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Township = "530502005000", Phase = """{"number":1,"titleZh":"入户","work":"Duty","level":"Village","procedure":"campaign-duty","from":"2019-09-01","last":"2019-09-13"}""";

    public static TheoryData<string> Templates => ["d110-rolling-plan", "d111-review", "d112-identification", "d113-autumn", "d114-dynamic"];

    [Theory, MemberData(nameof(Templates))]
    public async Task A_template_gives_a_draft_for_every_year_that_can_be_saved_and_only_warns(string template)
    {
        var auditor = await ApiUser.SignIn(county.App, "county-auditor");

        for (var year = 2018; year <= 2026; year++)
        {
            var made = await auditor.Get($"campaign-templates/{template}?year={year}&area={Township}");
            made.Status.ShouldBe(200);
            made.Body.GetProperty("warnings").EnumerateArray().ShouldAllBe(warning => warning.GetProperty("message").GetString()!.Length > 0);
            var saved = await auditor.Post("campaigns", made.Body.GetProperty("draft"));
            saved.Status.ShouldBe(201, saved.Body.ToString());
            saved.Body.GetProperty("phases")[0].GetProperty("fromDay").GetString()!.ShouldStartWith($"{year}");
        }
    }

    [Fact]
    public async Task The_county_scheme_of_seed_002_warns_that_29_days_of_notice_do_not_fit_15_days()
    {
        var auditor = await ApiUser.SignIn(county.App, "county-auditor");

        var made = await auditor.Get($"campaign-templates/d112-identification?year=2014&area={Township}");

        made.Body.GetProperty("warnings").EnumerateArray().Single(warning => warning.GetProperty("code").GetString() == "TooShort").GetProperty("message").GetString()!
            .ShouldContain("合计至少29天");
    }

    [Fact]
    public async Task Everything_wrong_is_named_at_once_and_nothing_is_saved()
    {
        var auditor = await ApiUser.SignIn(county.App, "county-auditor");
        var before = await county.App.InDatabase(db => db.Set<Campaign>().CountAsync());
        var draft = JsonNode.Parse($$"""
            {"title":"","kind":"party","areaCode":"{{Township}}","scope":["530502203220"],"baseline":"昨天","phases":[
              {"number":0,"titleZh":"","work":"Duty","level":"Moon","procedure":"no-such-procedure","from":"1899-12-31","last":"2019-02-30"},
              {"number":2,"titleZh":"整改","work":"Items","level":"Village","from":"2019-09-20","last":"2019-09-10","submitBy":"2019-12-01"}]}
            """)!;

        var refused = await auditor.Post("campaigns", draft);

        refused.Status.ShouldBe(422);
        refused.Body.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("field").GetString()} {problem.GetProperty("code").GetString()}").ShouldBe(
        [
            "title Required", "kind Unknown", "baseline NotADay", "scope Foreign", "phases[0].number Range", "phases[0].titleZh Required", "phases[0].level Unknown",
            "phases[0].procedure NotReleased", "phases[0].from NotADay", "phases[0].last NotADay", "phases[1].stage Required", "phases[1].last BeforeStart", "phases[1].submitBy Outside",
        ]);
        (await county.App.InDatabase(db => db.Set<Campaign>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Who_drafts_cannot_launch_and_who_launches_cannot_draft()
    {
        var (auditor, approver) = (await ApiUser.SignIn(county.App, "county-auditor"), await ApiUser.SignIn(county.App, "county-approver"));
        var id = await Draft(auditor);

        var byAuditor = await auditor.Post($"campaigns/{id}/launch", new { });
        var byApprover = await approver.Post("campaigns", JsonNode.Parse(Frame)!);

        (byAuditor.Status, byApprover.Status).ShouldBe((403, 403));
    }

    [Fact]
    public async Task A_campaign_that_is_given_up_ends_the_cases_of_its_duties_with_the_reason()
    {
        var (auditor, approver) = (await ApiUser.SignIn(county.App, "county-auditor"), await ApiUser.SignIn(county.App, "county-approver"));
        var id = await Draft(auditor);
        (await approver.Post($"campaigns/{id}/launch", new { })).Status.ShouldBe(200);
        var started = await Cases(id);

        var withoutReason = await approver.Post($"campaigns/{id}/cancel", new { });
        var cancelled = await approver.Post($"campaigns/{id}/cancel", new { reason = "上级调整工作安排" });

        (started.Count, started.Distinct().Single()).ShouldBe((10, CaseStatus.Running));
        withoutReason.Status.ShouldBe(422);
        cancelled.Body.GetProperty("status").GetString().ShouldBe("Cancelled");
        (await Cases(id)).Distinct().ShouldBe([CaseStatus.Withdrawn]);
        (await county.App.InDatabase(db => db.Set<CampaignDuty>().Where(duty => duty.CampaignId == id).Select(duty => duty.State).Distinct().ToListAsync())).ShouldBe([DutyState.Cancelled]);
    }

    [Fact]
    public async Task A_community_sees_its_own_duty_only_and_another_township_nothing()
    {
        var (auditor, approver) = (await ApiUser.SignIn(county.App, "county-auditor"), await ApiUser.SignIn(county.App, "county-approver"));
        var id = await Draft(auditor);
        await approver.Post($"campaigns/{id}/launch", new { });

        var own = await (await ApiUser.SignIn(county.App, "village-committee-b")).Get($"campaigns/{id}/duties");
        var view = await (await ApiUser.SignIn(county.App, "village-committee-b")).Get($"campaigns/{id}");
        var foreign = await (await ApiUser.SignIn(county.App, "township-auditor-2")).Get($"campaigns/{id}/duties");

        own.Body.GetProperty("items").EnumerateArray().Select(duty => duty.GetProperty("areaCode").GetString()).ShouldBe(["530502005007"]);
        view.Body.GetProperty("figures").GetProperty("total").GetInt32().ShouldBe(1);
        foreign.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Sweeps_at_the_same_time_make_every_duty_and_case_once()
    {
        var (auditor, approver) = (await ApiUser.SignIn(county.App, "county-auditor"), await ApiUser.SignIn(county.App, "county-approver"));
        var id = await Draft(auditor);
        var launch = approver.Post($"campaigns/{id}/launch", new { });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => county.App.InScope(async services =>
            await ((CaseFlow.Web.Campaigns.Running.CampaignSweep)services.GetService(typeof(CaseFlow.Web.Campaigns.Running.CampaignSweep))!).Run(default))).Append(launch.ContinueWith(_ => 0)));

        (await Cases(id)).Count.ShouldBe(10);
        (await county.App.InDatabase(db => db.Set<CampaignDuty>().CountAsync(duty => duty.CampaignId == id))).ShouldBe(10);
    }

    private static string Frame => $$"""{"title":"回头看","kind":"review","areaCode":"{{Township}}","phases":[{{Phase}}]}""";

    private static async Task<long> Draft(ApiUser auditor)
    {
        var saved = await auditor.Post("campaigns", JsonNode.Parse(Frame)!);
        saved.Status.ShouldBe(201, saved.Body.ToString());
        return saved.Body.GetProperty("id").GetInt64();
    }

    private Task<List<CaseStatus>> Cases(long campaign) => county.App.InDatabase(db =>
        db.Set<CampaignDuty>().Where(duty => duty.CampaignId == campaign).Join(db.Set<CaseFlow.Web.Data.Runtime.Case>(), duty => duty.Id, row => row.Id, (_, row) => row.Status).ToListAsync());
}
