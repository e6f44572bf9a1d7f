using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Tests.Workflows.ReleaseCheck;

public sealed class DefinitionCheckTests
{
    private static readonly ReleaseContext Context = new() { Today = new(2026, 11, 21), Catalog = new ActivityCatalog() };

    [Theory]
    [InlineData("identification")]
    [InlineData("monitoring")]
    public void Has_nothing_to_say_about_the_shipped_procedures(string name)
    {
        var findings = Check(Shipped.Json(name));

        findings.ShouldBeEmpty(string.Join('\n', findings.Select(finding => finding.Message.Zh)));
    }

    [Fact]
    public void Tells_that_the_plan_of_the_county_cannot_fit_its_phase()
    {
        var finding = Check(Shipped.Json("identification"), window: "06-01..06-15").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.Zh.ShouldBe("村级公示7天、乡镇公示7天、县级公示15天，合计至少29天，超出6月1日至6月15日的15天阶段。");
    }

    [Theory]
    [InlineData("06-01..07-31", false)]
    [InlineData("06-01..06-29", true)]
    [InlineData("2026-06-01..2026-06-30", true)]
    [InlineData("12-20..02-20", false)]
    public void Measures_the_phase_day_by_day(string window, bool isTooShort) =>
        Check(Shipped.Json("identification"), window).Any(finding => finding.Rule == "CampaignWindow").ShouldBe(isTooShort);

    [Fact]
    public void Finds_a_notice_shorter_than_the_law_allows()
    {
        var json = Shipped.Json("identification");
        json.Activity("village-notice").SetInput("days", "6");

        var finding = Check(json).ShouldHaveSingleItem();

        (finding.Rule, finding.ActivityId).ShouldBe(("NoticeTooShort", "village-notice"));
        finding.Message.Zh.ShouldContain("少于法定的7天");
    }

    [Fact]
    public void Finds_a_register_change_that_does_not_exist()
    {
        var json = Shipped.Json("identification");
        json.Activity("register").SetInput("change", "Promote");

        var finding = DefinitionCheck.Run(WorkflowDefinition.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())), Context with { RegisterChanges = ["Register", "Exit"] })
            .Single(found => found.Rule == "UnknownRegisterChange");

        finding.ActivityId.ShouldBe("register");
        finding.Message.Zh.ShouldContain("Register、Exit");
    }

    [Fact]
    public void Applies_the_law_of_the_day()
    {
        var json = Shipped.Json("monitoring");
        json.Activity("household-check").SetInput("level", "Group");

        Rules(json).ShouldContain("StepForbidden");
        Rules(json, new(2022, 1, 1)).ShouldNotContain("StepForbidden");
    }

    [Fact]
    public void Finds_a_missing_notice_and_a_way_around_one()
    {
        var without = Shipped.Json("monitoring");
        without.Activity("village-notice").SetInput("level", "Township");
        var around = Shipped.Json("monitoring");
        around.Disconnect("village-meeting", "Passed");
        around.Connect("village-meeting", "Passed", "township-audit");

        Check(without).ShouldContain(finding => finding.Rule == "NoticeMissing" && finding.ActivityId == null);
        Check(around).ShouldContain(finding => finding.Rule == "NoticeMissing" && finding.ActivityId == "register");
    }

    [Fact]
    public void Finds_a_second_notice_where_only_one_is_allowed()
    {
        var json = Shipped.Json("monitoring");
        json.Activity("announcement").SetInput("kind", "Notice");
        json.Activity("announcement").SetInput("days", 11);

        Rules(json).ShouldBe(["OutcomeWithoutLine", "TooManyNotices", "EndToEndLimit"]);
    }

    [Fact]
    public void Finds_approvals_beside_a_running_notice()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("county-approval", "Approved");
        json.Connect("county-approval", "Approved", "county-notice");
        json.Connect("county-approval", "Approved", "village-posting");

        // Without a join the posting waits for both lines, but goes on with one of them when the objections to the notice are upheld.
        Check(json).ShouldContain(finding => finding.Rule == "NoticeMissing" && finding.ActivityId == "register");
        json.Activities().Add(new JsonObject { ["type"] = "Elsa.FlowJoin", ["id"] = "early", ["mode"] = "WaitAll" });
        json.Disconnect("county-approval", "Approved");
        json.Disconnect("county-notice", "Unopposed");
        json.Connect("county-approval", "Approved", "county-notice");
        json.Connect("county-approval", "Approved", "early");
        json.Connect("county-notice", "Unopposed", "early");
        json.Connect("early", "Done", "village-posting");
        Rules(json).ShouldBeEmpty();
        json.Activity("early")["mode"] = "WaitAny";

        Check(json).ShouldContain(finding => finding.Rule == "ActBeforeNoticeEnd" && finding.ActivityId == "register");
    }

    [Fact]
    public void Finds_an_approval_on_a_branch_of_its_own()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("township-audit", "Approved");
        json.Disconnect("township-notice", "Unopposed");
        json.Connect("township-audit", "Approved", "township-notice");
        json.Connect("township-audit", "Approved", "township-head");
        json.Connect("township-notice", "Unopposed", "county-audit");

        Check(json).ShouldContain(finding => finding.Rule == "ActBeforeNoticeEnd" && finding.ActivityId == "township-head");
    }

    [Fact]
    public void Finds_that_the_maker_could_be_the_checker()
    {
        var json = Shipped.Json("identification");
        json.Activity("county-approval").Remove("notSameActorAs");

        var finding = Check(json).ShouldHaveSingleItem();

        finding.Message.Zh.ShouldBe("“县级审核”和“县级审批”可能由同一人办理，应设置为不得为同一人。");
        finding.Message.En.ShouldContain("'County audit' and 'County approval'");
    }

    [Fact]
    public void Finds_results_without_a_line_and_steps_nobody_reaches()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("township-notice", "Unopposed");

        var findings = Check(json);

        findings.ShouldContain(finding => finding.Rule == "OutcomeWithoutLine" && finding.ActivityId == "township-notice");
        findings.ShouldContain(finding => finding.Rule == "Unreachable" && finding.ActivityId == "county-audit");
    }

    [Fact]
    public void Finds_dead_ends()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("notify", "Done");

        Check(json).ShouldContain(finding => finding.Rule == "DeadEnd" && finding.ActivityId == "notify");
    }

    [Fact]
    public void Finds_loops_without_an_exit()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("archive", "Complete");
        json.Connect("archive", "Complete", "supplement");

        Check(json).ShouldContain(finding => finding.Rule == "NoPathToEnd" && finding.ActivityId == "archive");
    }

    [Fact]
    public void Finds_lines_back_to_a_step_the_case_may_not_have_passed()
    {
        var json = Shipped.Json("identification");
        json.Connect("rejected-notify", "Done", "county-audit");

        Check(json).ShouldContain(finding => finding.Rule == "InvalidLoop");
    }

    [Fact]
    public void Finds_a_join_whose_lines_never_meet()
    {
        var json = Shipped.Json("identification");
        json.Activity("rejected")["mode"] = "WaitAll";

        var finding = Check(json).ShouldHaveSingleItem();

        (finding.Rule, finding.ActivityId).ShouldBe(("JoinNeverComplete", "rejected"));
        finding.Message.Zh.ShouldContain("不会同时走到");
    }

    [Theory]
    [InlineData("minMembers", "20")]
    [InlineData("minMembers", "0")]
    [InlineData("quorumRatio", "2")]
    [InlineData("passRatio", "0")]
    public void Finds_a_meeting_that_cannot_be_held(string input, string value)
    {
        var json = Shipped.Json("identification");
        json.Activity("village-meeting").SetInput(input, value);

        var finding = Check(json).ShouldHaveSingleItem();

        (finding.Rule, finding.ActivityId).ShouldBe(("MeetingImpossible", "village-meeting"));
    }

    [Fact]
    public void Finds_what_Elsa_would_not_publish()
    {
        var json = Shipped.Json("identification");
        json["outputs"]!.AsArray().Add(json["outputs"]![0]!.DeepClone());
        json.Activities().Add(new JsonObject { ["type"] = "Elsa.Cron", ["id"] = "nightly", ["cronExpression"] = "0 * * * *" });
        json.Disconnect("notify", "Done");
        json.Connect("notify", "Done", "nightly");
        json.Connect("nightly", "Done", "output");

        Rules(json).ShouldBe(["DuplicateName", "BadCron"]);
    }

    [Fact]
    public void Finds_papers_no_step_produces()
    {
        var json = Shipped.Json("identification");
        json.Activity("village-verification").Remove("materials");

        Check(json).ShouldContain(finding => finding.Rule == "MaterialNeverProduced" && finding.Message.Zh.Contains("入户信息采集表"));
    }

    [Fact]
    public void Finds_expressions_outside_the_subset_with_line_and_column()
    {
        var json = Shipped.Json("identification");
        json.Activity("output")["outputValue"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "let a = 1;\nclass B {}" };

        var finding = Check(json).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("ExpressionNotSupported");
        finding.Message.Zh.ShouldContain("第2行第1列");
    }

    [Fact]
    public void Finds_languages_nobody_runs_here()
    {
        var json = Shipped.Json("identification");
        json.Activity("output")["outputValue"]!["expression"] = new JsonObject { ["type"] = "CSharp", ["value"] = "1 + 1" };

        Rules(json).ShouldBe(["LanguageNotSupported"]);
    }

    [Fact]
    public void Finds_settings_that_are_computed_or_no_numbers()
    {
        var json = Shipped.Json("identification");
        json.Activity("village-notice").SetInput("days", "sieben");
        json.Activity("archive")["title"]!["expression"]!["type"] = "JavaScript";

        Check(json).Select(finding => finding.Rule).ShouldContain("BadDays");
        Check(json).Select(finding => finding.Rule).ShouldContain("InputNotFixed");
    }

    [Fact]
    public void Finds_unknown_activity_types()
    {
        var json = Shipped.Json("identification");
        json.Activity("notify")["type"] = "Acme.SendPigeon";

        Rules(json).ShouldContain("UnknownActivityType");
    }

    [Fact]
    public void Finds_forms_with_duplicate_keys()
    {
        var json = Shipped.Json("identification");
        json.Activity("cadre-signature").SetInput("form", """{"fields":[{"key":"a","type":"text"},{"key":"a","type":"text"}]}""");

        Rules(json).ShouldContain("FormDuplicateKey");
    }

    [Fact]
    public void Finds_duplicate_ids_before_anything_else()
    {
        var json = Shipped.Json("identification");
        json.Activity("notify")["id"] = "archive";

        var findings = DefinitionCheck.Run(Shipped.Parse(json), Context);

        findings.ShouldContain(finding => finding.Severity == Severity.Error && finding.Rule.Contains("Duplicate"));
    }

    [Fact]
    public void Refuses_columns_that_are_not_for_the_public()
    {
        var json = Shipped.Json("identification");
        json.Activity("village-notice").SetInput("columns", """["headName","idNumber"]""");

        Check(json).ShouldHaveSingleItem().Message.Zh.ShouldContain("idNumber");
    }

    [Fact]
    public void Asks_who_can_handle_each_step_in_each_area()
    {
        var json = Shipped.Json("identification");
        json.Activity("cadre-signature").SetInput("role", "Juggler");
        var findings = DefinitionCheck.Run(Shipped.Parse(json), Context with { Handlers = new OneGap() });

        findings.ShouldContain(finding => finding.Rule == "UnknownRole" && finding.ActivityId == "cadre-signature");
        findings.ShouldContain(finding => finding.Rule == "NoHandler" && finding.Message.Zh == "“村小组初评”在一村、二村、三村等4处无人承办。");
    }

    [Fact]
    public void Says_everything_in_both_languages()
    {
        var json = Shipped.Json("identification");
        foreach (var node in json.Activities()) node!.AsObject().Remove("role");

        Check(json).ShouldAllBe(finding => finding.Message.Zh.Length > 0 && finding.Message.En.Length > 0 && !finding.Message.En.Any(c => c > 0x3000));
    }

    private static IReadOnlyList<Finding> Check(JsonObject json, string? window = null) =>
        DefinitionCheck.Run(Shipped.Parse(json), Context with { Window = window is null ? null : CampaignWindow.TryParse(window) });

    private static IEnumerable<string> Rules(JsonObject json, DateOnly? today = null) =>
        DefinitionCheck.Run(Shipped.Parse(json), Context with { Today = today ?? Context.Today }).Select(finding => finding.Rule).Distinct();

    private sealed class OneGap : IHandlerDirectory
    {
        public bool IsKnown(string role) => role != "Juggler";

        public IReadOnlyList<BilingualText> AreasWithout(string level, string role) => role == "GroupLeader"
            ? [new("一村", "A"), new("二村", "B"), new("三村", "C"), new("四村", "D")]
            : [];
    }
}
