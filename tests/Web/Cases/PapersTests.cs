using System.Net;
using System.Text.Json;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>Papers that a step requires, and who can open them.</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class PapersTests(SqliteSmallCounty county)
{
    private const string Wanted = """[{"key":"survey","label":{"zh":"采集表","en":"Survey"},"required":true},{"key":"scores","label":{"zh":"评分表","en":"Scores"},"required":true},{"key":"extra","label":{"zh":"其他","en":"Other"}}]""";

    private static readonly string[] Both = ["materials.scores", "materials.survey"];

    [Fact]
    public async Task An_approval_without_the_required_papers_names_each_of_them_and_a_refusal_needs_none()
    {
        var (first, second) = (await Start(), await Start());

        var approved = await county.Act("village-committee", await county.Item(first, "check"), "complete", new { outcome = "Approved", opinion = "同意", materials = new { } });
        var refused = await county.Act("village-committee", await county.Item(second, "check"), "complete", new { outcome = "Rejected", opinion = "材料不实，不予通过。" });

        approved.Status.ShouldBe(422, approved.Body.ToString());
        Fields(approved.Body).ShouldBe(Both);
        refused.Status.ShouldBe(200, refused.Body.ToString());
    }

    [Fact]
    public async Task A_program_that_says_nothing_of_papers_is_not_asked_for_them()
    {
        var done = await county.Act("village-committee", await county.Item(await Start(), "check"), "complete", new { outcome = "Approved", opinion = "同意" });

        done.Status.ShouldBe(200, done.Body.ToString());
    }

    [Fact]
    public async Task Papers_handed_in_are_shown_with_the_case_and_open_for_whoever_sees_it_and_for_nobody_else()
    {
        var caseId = await Start();
        var committee = await county.User("village-committee");
        var photo = await committee.Upload();

        var done = await county.Act("village-committee", await county.Item(caseId, "check"), "complete", HandIn(photo));

        done.Status.ShouldBe(200, done.Body.ToString());
        (await Download("township-auditor", photo)).ShouldBe(HttpStatusCode.OK);
        (await Download("township-auditor-2", photo)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_somebody_else_and_a_paper_nobody_asked_for_are_named()
    {
        var item = await county.Item(await Start(), "check");
        var foreign = await (await county.User("township-auditor-2")).Upload();
        var own = await (await county.User("village-committee")).Upload();
        var materials = new Dictionary<string, string[]> { ["survey"] = [foreign], ["scores"] = [own], ["other"] = [own] };

        var done = await county.Act("village-committee", item, "complete", new { outcome = "Approved", opinion = "同意", materials });

        done.Status.ShouldBe(422, done.Body.ToString());
        Fields(done.Body).ShouldBe(["materials.other", "materials.survey", "materials.survey"]);
    }

    [Fact]
    public async Task A_step_that_comes_back_keeps_its_papers()
    {
        var caseId = await Start();
        var photo = await (await county.User("village-committee")).Upload();
        (await county.Act("village-committee", await county.Item(caseId, "check"), "complete", HandIn(photo))).Status.ShouldBe(200);
        (await county.Act("township-auditor", await county.Item(caseId, "audit"), "return", new { activityId = "check", reason = "意见不清" })).Status.ShouldBe(200);

        await county.Approve("village-committee", caseId, "check");

        (await county.OpenSteps(caseId)).ShouldBe(["audit"]);
    }

    [Fact]
    public async Task An_idempotency_key_too_long_to_be_kept_is_refused()
    {
        var clerk = await county.User("applicant-clerk");

        var answer = await clerk.Post("cases", new { procedure = "identification" }, new string('k', 201));

        answer.Status.ShouldBe(422, answer.Body.ToString());
        Fields(answer.Body).ShouldBe(["Idempotency-Key"]);
    }

    [Fact]
    public async Task What_a_case_starts_with_must_be_what_its_steps_accept()
    {
        var form = """{"fields":[{"key":"income","type":"money","label":{"zh":"收入","en":"Income"},"required":true,"max":100000},{"key":"visited","type":"date","label":{"zh":"入户日期","en":"Visited"}}]}""";
        var procedure = await county.Release(Line(Step("check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCommittee"), ("form", form))));

        var wrong = await (await county.User("applicant-clerk")).Post("cases", new { procedure, areaCode = "530502005007", form = new { income = "many", visited = "yesterday" } });
        var right = await (await county.User("applicant-clerk")).Post("cases", new { procedure, areaCode = "530502005007", form = new { income = 3000 } });

        wrong.Status.ShouldBe(422, wrong.Body.ToString());
        Fields(wrong.Body).ShouldBe(["form.income", "form.visited"]);
        right.Status.ShouldBe(201, right.Body.ToString());
    }

    private static object HandIn(string photo) => new
    {
        outcome = "Approved", opinion = "同意", materials = new Dictionary<string, string[]> { ["survey"] = [photo], ["scores"] = [photo] },
    };

    private async Task<long> Start() => await county.Start(await county.Release(Line(
        Step("check", "CaseFlow.HumanTask", ("title", "check"), ("level", "Village"), ("role", "VillageCommittee"), ("materials", Wanted)), Task("audit", "TownshipAuditor", "Township"))));

    private async Task<HttpStatusCode> Download(string user, string file) => (await (await CaseFlow.Tests.Fixtures.DemoClients.SignIn(county.App, user)).GetAsync($"/api/v1/files/{file}")).StatusCode;

    private static IEnumerable<string> Fields(JsonElement refusal) =>
        refusal.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()!).Order(StringComparer.Ordinal);
}
