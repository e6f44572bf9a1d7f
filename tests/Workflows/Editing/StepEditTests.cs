using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Editing;

public sealed class StepEditTests
{
    private static readonly ActivityCatalog Catalog = new();

    public static TheoryData<string> Procedures => [.. Shipped.Names];

    [Fact]
    public void A_changed_period_changes_that_input_and_nothing_else()
    {
        var before = Canonical(Shipped.Read("identification"));

        var edit = new ChangeSettings("village-notice", [new("Days", 10)]).Run(before, Catalog);

        edit.What.ShouldBe(new("将“村级公示”的公示天数由 7 改为 10", "Changed 'Days' from 7 to 10 of 'Village notice'"));
        Changes.Activities(before, edit.Definition!).ShouldBe(["village-notice"]);
        var (old, now) = (before.Graph.Find("village-notice")!.Json.GetRawText(), edit.Definition!.Graph.Find("village-notice")!.Json.GetRawText());
        now.ShouldBe(old.Replace("\"days\":{\"typeName\":\"Int32\",\"expression\":{\"type\":\"Literal\",\"value\":7}}", "\"days\":{\"typeName\":\"Int32\",\"expression\":{\"type\":\"Literal\",\"value\":10}}"));
        Changes.Around(edit.Definition).ShouldBe(Changes.Around(before));
        Changes.Lines(edit.Definition).ShouldBe(Changes.Lines(before));
    }

    [Theory, MemberData(nameof(Procedures))]
    public void Settings_that_are_set_already_leave_every_byte(string name)
    {
        var before = Shipped.Read(name);
        var edits = before.Graph.Root.Flow!.Activities.Where(node => node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal)).Select(node =>
            new ChangeSettings(node.Id, [.. Catalog.Find(node.Type)!.Inputs.Where(input => node.Input(input.Name) is { ExpressionType: not "JavaScript" }).Select(input => Same(node, input.Name))], StepList.TitleOf(node)));

        var results = edits.Select(edit => edit.Run(before, Catalog)).ToList();

        results.SelectMany(result => Changes.Activities(before, result.Definition!)).ShouldBeEmpty();
        results.Select(result => result.What.Zh).ShouldAllBe(what => what == "");
    }

    [Fact]
    public void A_new_approval_goes_between_two_steps_and_takes_the_ways_the_procedure_has_for_no()
    {
        var before = Canonical(Shipped.Read("identification"));

        var edit = new InsertStep("township-audit", "Approved", "approval").Run(before, Catalog);

        edit.What.Zh.ShouldBe("在“乡镇审核”之后新增“审批”");
        Changes.Activities(before, edit.Definition!).ShouldBe(["approval-1"]);
        Changes.LostLines(before, edit.Definition!).ShouldBe(["township-audit[Approved] -> township-notice"]);
        Changes.NewLines(before, edit.Definition!).ShouldBe(
        [
            "approval-1[Approved] -> township-notice", "approval-1[Rejected] -> rejected", "approval-1[Returned] -> township-audit", "township-audit[Approved] -> approval-1",
        ]);
        new StaticInputs(edit.Definition!.Graph.Find("approval-1")!).Texts("NotSameActorAs").ShouldBe(["township-audit"]);
        var (left, right, between) = (PlaceOf(before, "township-audit"), PlaceOf(before, "township-notice"), PlaceOf(edit.Definition!, "approval-1"));
        between.X.ShouldBe((left.X + right.X) / 2);
        (between.Y > left.Y).ShouldBeTrue();
    }

    [Fact]
    public void The_history_calls_a_role_by_its_name()
    {
        var edit = new ChangeSettings("township-audit", [new("Role", "TownshipHead")])
        {
            Names = static (list, value) => (list, value) switch { ("roles", "TownshipHead") => new("乡镇长", "Township head"), _ => null },
        };

        edit.Run(Shipped.Read("identification"), Catalog).What.ShouldBe(new(
            "将“乡镇审核”的承办角色由 “TownshipAuditor” 改为 “乡镇长”", "Changed 'Role' from 'TownshipAuditor' to 'Township head' of 'Township audit'"));
    }

    [Fact]
    public void Who_handled_the_step_before_is_excluded_once()
    {
        var before = Shipped.Read("identification");
        var inserted = new InsertStep("township-audit", "Approved", "approval").Run(before, Catalog).Definition!;
        var open = new ChangeSettings("approval-1", [new("NotSameActorAs", null)]).Run(inserted, Catalog).Definition!;

        var edit = new ExcludeMaker("approval-1").Run(open, Catalog);
        var again = new ExcludeMaker("approval-1").Run(edit.Definition!, Catalog);

        edit.What.Zh.ShouldBe("“审批”与“乡镇审核”不得为同一人");
        new StaticInputs(edit.Definition!.Graph.Find("approval-1")!).Texts("NotSameActorAs").ShouldBe(["township-audit"]);
        again.Definition.ShouldBeSameAs(edit.Definition);
    }

    [Fact]
    public void A_step_can_be_put_before_the_first_one()
    {
        var before = Shipped.Read("monitoring");

        var edit = new InsertStep(null, null, "application").Run(before, Catalog);

        edit.Definition!.Graph.Root.Flow!.Activities[edit.Definition.Graph.Root.Flow.DefaultStart].Id.ShouldBe("application-1");
        Changes.NewLines(before, edit.Definition).ShouldBe(["application-1[Approved] -> clue"]);
    }

    [Fact]
    public void A_condition_leads_both_ways_on_until_a_step_is_put_into_one()
    {
        var before = Shipped.Read("identification");

        var condition = new InsertStep("county-audit", "Approved", "condition").Run(before, Catalog);
        var inside = new InsertStep("condition-1", "False", "verification").Run(condition.Definition!, Catalog);

        Changes.NewLines(before, condition.Definition!).ShouldBe(["condition-1[False] -> county-approval", "condition-1[True] -> county-approval", "county-audit[Approved] -> condition-1"]);
        var list = StepList.Read(inside.Definition!, Catalog);
        (list.Find("verification-1")!.Depth, list.Find("verification-1")!.Branch!.Zh, list.Find("county-approval")!.Depth).ShouldBe((1, "否", 0));
    }

    [Fact]
    public void A_parallel_part_comes_with_its_join_and_goes_with_it()
    {
        var before = Canonical(Shipped.Read("identification"));

        var parallel = new InsertStep("county-audit", "Approved", "parallel").Run(before, Catalog);
        var removed = new RemoveStep("parallel-1").Run(parallel.Definition!, Catalog);

        Changes.NewLines(before, parallel.Definition!).ShouldBe(
            ["county-audit[Approved] -> parallel-1", "join-1[Done] -> county-approval", "parallel-1[分支1] -> join-1", "parallel-1[分支2] -> join-1"]);
        Changes.Activities(before, removed.Definition!).ShouldBeEmpty();
        Changes.Lines(removed.Definition!).Order().ShouldBe(Changes.Lines(before).Order());
    }

    [Fact]
    public void A_removed_step_leaves_a_whole_line_and_nobody_is_compared_with_it_any_more()
    {
        var before = Canonical(Shipped.Read("identification"));

        var edit = new RemoveStep("village-verification").Run(before, Catalog);

        edit.What.Zh.ShouldBe("删除“村委会调查核实”");
        Changes.Lines(edit.Definition!).ShouldContain("group-review[Approved] -> village-meeting");
        Changes.Lines(edit.Definition!).ShouldContain("village-notice[Upheld] -> group-review");
        edit.Definition!.Graph.Nodes.ShouldAllBe(node => !node.Json.GetRawText().Contains("village-verification"));
    }

    [Fact]
    public void What_only_a_removed_step_led_to_goes_with_it()
    {
        var before = Shipped.Read("identification");

        var edit = new RemoveStep("archive").Run(before, Catalog);

        edit.What.Zh.ShouldBe("删除“一户一档归档”及其支路中的 1 个环节");
        edit.Definition!.Graph.Find("supplement").ShouldBeNull();
        Changes.Lines(edit.Definition).ShouldContain("register[Done] -> notify");
    }

    [Fact]
    public void Moving_down_and_up_again_gives_the_same_lines()
    {
        var before = Shipped.Read("identification");

        var down = new MoveStep("township-head", IsDown: true).Run(before, Catalog);
        var up = new MoveStep("township-head", IsDown: false).Run(down.Definition!, Catalog);

        Changes.Lines(down.Definition!).ShouldContain("township-notice[Unopposed] -> county-audit");
        Changes.Lines(down.Definition!).ShouldContain("county-audit[Approved] -> township-head");
        up.What.Zh.ShouldBe("将“乡镇长签字盖章”移到“县级审核”之前");
        Changes.Lines(up.Definition!).Order().ShouldBe(Changes.Lines(before).Order());
    }

    [Fact]
    public void Ways_back_follow_a_move_so_that_nothing_is_returned_forward()
    {
        var before = Shipped.Read("identification");

        var edit = new MoveStep("group-review", IsDown: true).Run(before, Catalog);

        var lines = Changes.Lines(edit.Definition!).ToList();
        lines.ShouldContain("application[Approved] -> village-verification");
        lines.ShouldContain("village-verification[Returned] -> application");
        lines.ShouldContain("group-review[Returned] -> village-verification");
    }

    [Fact]
    public void A_step_next_to_a_join_or_an_end_does_not_move()
    {
        var before = Shipped.Read("identification");

        var edit = new MoveStep("output", IsDown: true).Run(before, Catalog);

        edit.IsDone.ShouldBeFalse();
        edit.Problems[0].Code.ShouldBe("CannotMove");
    }

    [Fact]
    public void A_copy_follows_its_original_and_carries_every_setting_known_or_not()
    {
        var json = Shipped.Json("identification");
        json.Activity("county-audit")["vendor"] = JsonNode.Parse("""{ "ratio": 1.50, "odd": [null, {}] }""");
        var before = Canonical(Shipped.Parse(json).OrThrow());

        var edit = new CopyStep("county-audit").Run(before, Catalog);

        var copy = edit.Definition!.Graph.Find("county-audit-1")!;
        StepList.TitleOf(copy).ShouldBe(new("县级审核（副本）", "County audit (copy)"));
        copy.Member("vendor")!.Value.GetRawText().ShouldBe("""{"ratio":1.50,"odd":[null,{}]}""");
        copy.Name.ShouldBe("CountyAudit1");
        Changes.LostLines(before, edit.Definition).ShouldBe(["county-audit[Approved] -> county-approval"]);
    }

    [Fact]
    public void An_outcome_may_lead_back_only_to_a_step_every_way_passes()
    {
        var before = Shipped.Read("identification");

        var good = new ConnectOutcome("county-audit", "Returned", "township-audit").Run(before, Catalog);
        var bad = new ConnectOutcome("rejected-supplement", "Approved", "county-audit").Run(before, Catalog);

        good.What.Zh.ShouldBe("将“县级审核”的“退回”改为去往“乡镇审核”");
        bad.IsDone.ShouldBeFalse();
        bad.Problems[0].Code.ShouldBe("InvalidBack");
    }

    [Fact]
    public void Lines_of_older_files_keep_their_dialect()
    {
        var json = Workflow.Flow([Start("s"), WL("a", "a"), End("e")]).ToJson();
        json["root"]!["connections"] = JsonNode.Parse("""[ { "source": "s", "target": "a", "sourcePort": "Done", "targetPort": "In", "tag": 1 }, { "source": "a", "target": "e" } ]""");
        var before = Shipped.Parse(json).OrThrow();

        var edit = new InsertStep("s", "Done", "audit").Run(before, Catalog);
        var removed = new RemoveStep("a").Run(before, Catalog);

        Changes.Lines(edit.Definition!).ShouldContain("s[Done] -> audit-1");
        removed.Definition!.Json.GetProperty("root").GetProperty("connections").GetRawText().ShouldBe("""[{"source":"s","target":"e","sourcePort":"Done","targetPort":"In","tag":1}]""");
    }

    private static (int? X, int? Y) PlaceOf(WorkflowDefinition definition, string id)
    {
        var position = definition.Graph.Find(id)!.Member("metadata").Get("designer").Get("position");
        return (position.Get("x").AsWholeNumber(), position.Get("y").AsWholeNumber());
    }

    private static Setting Same(ActivityNode node, string name)
    {
        var value = node.Input(name)!.Value;
        var text = value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return new(name, text.StartsWith('[') || text.StartsWith('{') ? JsonNode.Parse(text) : JsonNode.Parse(value.GetRawText()));
    }

    // Files for people are indented; what is stored is compact.
    private static WorkflowDefinition Canonical(WorkflowDefinition definition) => WorkflowDefinition.Parse(definition.Write()).OrThrow();
}
