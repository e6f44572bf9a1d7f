using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Editing;

public sealed class StepListTests
{
    private static readonly ActivityCatalog Catalog = new();

    public static TheoryData<string> Procedures => [.. Shipped.Names];

    [Fact]
    public void The_main_way_stands_first_and_the_handling_of_rejections_in_a_part_of_its_own()
    {
        var list = StepList.Read(Shipped.Read("identification"), Catalog);

        var main = list.Rows.TakeWhile((row, index) => index == 0 || row.Part is null).ToList();
        main.Where(row => row.Depth == 0).Select(row => row.Title.Zh).ShouldBe(
        [
            "个人申请", "村小组初评", "村委会调查核实", "村民主评议会", "村级公示", "驻村干部签字上报", "乡镇审核", "乡镇公示", "乡镇长签字盖章", "县级审核", "县级审批", "县级公示",
            "返村张贴", "更新名册", "一户一档归档", "告知农户", "结果：已纳入", "结束（已纳入）",
        ]);
        list.Find("rejected")!.Part.ShouldBe(StepPart.Side);
    }

    [Fact]
    public void A_way_only_one_outcome_leads_to_stands_indented_below_its_step_and_says_where_it_goes_back_to()
    {
        var list = StepList.Read(Shipped.Read("identification"), Catalog);

        var row = list.Find("supplement")!;

        (row.Depth, row.Branch!.Zh).ShouldBe((1, "材料缺失"));
        var back = row.Outcomes[0].Targets.ShouldHaveSingleItem();
        (back.StepId, back.Title.Zh, back.Way).ShouldBe(("archive", "一户一档归档", OutcomeWay.Back));
        list.Find("archive")!.Outcomes.Select(outcome => (outcome.Label.Zh, outcome.Targets[0].Way)).ShouldBe([("材料齐全", OutcomeWay.Next), ("材料缺失", OutcomeWay.Branch)]);
    }

    [Fact]
    public void Branches_of_a_decision_are_indented_up_to_where_they_meet()
    {
        var list = Read(
            [Start("s"), Decide("d", "true"), WL("a", "a"), WL("b", "b"), WL("after", "after"), End("e")],
            "s -> d", "d[True] -> a", "d[False] -> b", "a -> after", "b -> after", "after -> e");

        list.Rows.Select(row => (row.Id, row.Depth)).ShouldBe([("s", 0), ("d", 0), ("a", 1), ("b", 1), ("after", 0), ("e", 0)]);
        list.Rows.Select(row => row.Branch?.Zh).ShouldBe([null, null, "是", "否", null, null]);
    }

    [Fact]
    public void Parallel_branches_stand_one_below_the_other_until_their_join()
    {
        var list = Read(
            [Start("s"), Of("Elsa.FlowFork", "f", ("branches", Wrap("String[]", "Object", "[\"左\",\"右\"]"))), WL("a", "a"), WL("b", "b"), Join("j", "WaitAll"), End("e")],
            "s -> f", "f[左] -> a", "f[右] -> b", "a -> j", "b -> j", "j -> e");

        list.Rows.Select(row => (row.Id, row.Depth)).ShouldBe([("s", 0), ("f", 0), ("a", 1), ("b", 1), ("j", 0), ("e", 0)]);
    }

    [Fact]
    public void What_the_list_cannot_edit_is_a_locked_row_and_what_no_line_reaches_is_shown_too()
    {
        var list = Read([Start("s"), new JsonObject { ["type"] = "Vendor.Odd", ["id"] = "odd" }, End("e"), WL("lost", "lost")], "s -> odd", "odd -> e");

        list.Find("odd")!.IsLocked.ShouldBeTrue();
        list.Find("lost")!.Part.ShouldBe(StepPart.Unreachable);
    }

    [Theory, MemberData(nameof(Procedures))]
    public void Every_activity_of_every_shipped_procedure_has_exactly_one_row(string name)
    {
        var definition = Shipped.Read(name);

        var list = StepList.Read(definition, Catalog);

        list.Rows.Select(row => row.Id).Order().ShouldBe(definition.Graph.Root.Flow!.Activities.Select(node => node.Id).Order());
        list.Rows.SelectMany(row => row.Outcomes).Sum(outcome => outcome.Targets.Count).ShouldBe(definition.Graph.Root.Flow!.Connections.Count);
    }

    private static StepList Read(JsonNode[] activities, params string[] lines) => StepList.Read(Workflow.Flow(activities, lines).Parse(), Catalog);
}
