using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Tests.Workflows.ReleaseCheck;

/// <summary>What may never be released: each fault in a definition of its own, and each told in one sentence that names the step.</summary>
public sealed class RefusedDefinitionsTests
{
    private static readonly ReleaseContext Context = new() { Today = new(2026, 11, 21), Catalog = new ActivityCatalog() };

    public static TheoryData<string, string, string> Faults => new()
    {
        { "CampaignWindow", "村级公示", "Village notice" },
        { "NoticeMissing", "村级公示", "village notice" },
        { "NoticeTooShort", "村级公示", "Village notice" },
        { "ActBeforeNoticeEnd", "乡镇长签字", "Township head" },
        { "MakerIsChecker", "县级审批", "County approval" },
        { "OutcomeWithoutLine", "乡镇审核", "Township audit" },
        { "Unreachable", "县级公示", "County notice" },
        { "NoHandler", "村小组初评", "First review by the village group" },
        { "MaterialNeverProduced", "归档", "household record" },
        { "ExpressionNotSupported", "结果", "result" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Is_refused_in_one_sentence_that_names_the_step(string rule, string zh, string en)
    {
        var found = Check(rule).Where(finding => finding.Rule == rule).ToList();

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(finding => finding.Severity == Severity.Error);
        found.ShouldContain(finding => finding.Message.Zh.Contains(zh) && finding.Message.En.Contains(en, StringComparison.OrdinalIgnoreCase), string.Join('\n', found));
        found.ShouldAllBe(finding => finding.Message.Zh.TrimEnd('。').All(letter => letter != '。') && finding.Message.Zh.EndsWith('。'));
    }

    [Theory]
    [InlineData("Field", "没有写明字段"), InlineData("Meeting", "流程中没有评议会")]
    public void A_limit_that_counts_from_nothing_is_refused(string start, string zh)
    {
        var json = Shipped.Json("identification");
        foreach (var step in json.Activities().OfType<JsonObject>().Where(step => (string?)step["type"] == "CaseFlow.ReviewMeeting")) step["type"] = "CaseFlow.SystemEntry";
        json.Activity("township-audit")["dueStart"] = JsonNode.Parse($$"""{"typeName":"String","expression":{"type":"Literal","value":"{{start}}"} }""");

        var found = DefinitionCheck.Run(Shipped.Parse(json), Context).Where(finding => finding.Rule == "ClockStart").ShouldHaveSingleItem();

        (found.ActivityId, found.Severity).ShouldBe(("township-audit", Severity.Error));
        found.Message.Zh.ShouldContain("乡镇审核");
        found.Message.Zh.ShouldContain(zh);
    }

    [Fact]
    public void A_warning_does_not_refuse()
    {
        var json = Shipped.Json("identification");
        json.Activities().Add(JsonNode.Parse("""{"type":"Elsa.FlowDecision","version":1,"id":"ask","condition":{"typeName":"Boolean","expression":{"type":"Literal","value":true}}}"""));
        json.Disconnect("notify", "Done");
        json.Connect("notify", "Done", "ask");
        json.Connect("ask", "True", "output");

        var found = DefinitionCheck.Run(Shipped.Parse(json), Context).ShouldHaveSingleItem();

        (found.Rule, found.Severity).ShouldBe(("OutcomeWithoutLine", Severity.Warning));
    }

    [Fact]
    public void A_locked_step_that_is_dropped_needs_the_upper_level()
    {
        var (before, after) = (Shipped.Json("identification"), Shipped.Json("identification"));
        Drop(after, "group-review", "village-verification");
        var rules = StatutoryRules.Of([new("lock", StatutoryDemand.StepKept, "identification", null, 0, new(2020, 1, 1), null, "滇扶〔2020〕1号", new("村小组初评不得取消", "The group review must stay")) { Step = "group-review", AreaCode = "530000000000" }]);

        var found = DefinitionCheck.Run(Shipped.Parse(after), Context with { Rules = rules, Before = Shipped.Parse(before).OrThrow() });

        var finding = found.Single(one => one.Rule == "LockedStepDropped");
        finding.Message.Zh.ShouldBe("删除了上级锁定的环节“村小组初评”，须经上级批准发布：村小组初评不得取消（滇扶〔2020〕1号）。");
        DefinitionCheck.Run(Shipped.Parse(before), Context with { Rules = rules, Before = Shipped.Parse(before).OrThrow() }).ShouldNotContain(one => one.Rule == "LockedStepDropped");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(5, false)]
    [InlineData(7, false)]
    public void A_lower_rule_is_looser_when_it_asks_for_less(int days, bool isLooser)
    {
        var locked = StatutoryRules.Shipped.All.Single(rule => rule.Id == "notice-any");

        (locked with { Family = "exit", Days = days }).IsLooserThan(locked).ShouldBe(isLooser);
    }

    private static IReadOnlyList<Finding> Check(string fault)
    {
        var json = Shipped.Json("identification");
        Break(json, fault);
        return DefinitionCheck.Run(Shipped.Parse(json), Context with
        {
            Window = fault == "CampaignWindow" ? CampaignWindow.TryParse("06-01..06-15") : null,
            Handlers = fault == "NoHandler" ? new OneVillageWithout() : null,
        });
    }

    private static void Break(JsonObject json, string fault)
    {
        switch (fault)
        {
            case "NoticeMissing": Drop(json, "village-notice", "cadre-signature"); break;
            case "NoticeTooShort": json.Activity("village-notice").SetInput("days", 3); break;
            case "ActBeforeNoticeEnd":
                json.Disconnect("township-audit", "Approved");
                json.Disconnect("township-notice", "Unopposed");
                json.Connect("township-audit", "Approved", "township-notice");
                json.Connect("township-audit", "Approved", "township-head");
                json.Connect("township-notice", "Unopposed", "county-audit");
                break;
            case "MakerIsChecker": json.Activity("county-approval").Remove("notSameActorAs"); break;
            case "OutcomeWithoutLine": json.Disconnect("township-audit", "Returned"); break;
            case "Unreachable": json.Disconnect("county-approval", "Approved"); json.Connect("county-approval", "Approved", "village-posting"); break;
            case "MaterialNeverProduced": json.Activity("village-verification").Remove("materials"); break;
            case "ExpressionNotSupported": json.Activity("output")["outputValue"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "class B {}" }; break;
            default: break;
        }
    }

    private static void Drop(JsonObject json, string id, string bridge)
    {
        foreach (var line in json.Lines().ToList())
        {
            if ((string)line!["source"]!["activity"]! == id) json.Lines().Remove(line);
            else if ((string)line["target"]!["activity"]! == id && (string)line["source"]!["port"]! == "Returned") json.Lines().Remove(line);
            else if ((string)line["target"]!["activity"]! == id) line["target"]!["activity"] = bridge;
        }
        json.Activities().Remove(json.Activity(id));
    }

    private sealed class OneVillageWithout : IHandlerDirectory
    {
        public bool IsKnown(string role) => true;

        public IReadOnlyList<BilingualText> AreasWithout(string level, string role) => role == "GroupLeader" ? [new("青岗社区", "Qinggang")] : [];
    }
}
