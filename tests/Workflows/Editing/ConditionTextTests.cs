using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Editing;

public sealed class ConditionTextTests
{
    private static readonly Condition Mixed = new(IsAny: true,
    [
        new(new("group-review", "incomeTrue"), "==", "不\"属\"实", ConditionValue.Text), new(new(null, "memberCount"), ">=", "4.5", ConditionValue.Number),
        new(new("", "consent"), "!=", "true", ConditionValue.Flag),
    ]);

    [Fact]
    public void What_is_written_is_read_back_and_stays_inside_the_subset()
    {
        var script = ConditionText.Write(Mixed);

        script.ShouldBe("""getOutputFrom("group-review", "Form")?.incomeTrue === "不\"属\"实" || getInput("Household")?.memberCount >= 4.5 || getVariable("consent") !== true""");
        Script.Problems(script).ShouldBeEmpty();
        var read = ConditionText.Read(script)!;
        read.IsAny.ShouldBeTrue();
        read.Terms.ShouldBe(Mixed.Terms);
    }

    [Theory]
    [InlineData("getCount() > 3")]
    [InlineData("a === 1 && b === 2 || c === 3")]
    [InlineData("items.some(x => x.y === 1)")]
    [InlineData("return true")]
    [InlineData("a === b")]
    public void Anything_else_is_left_as_text(string script) => ConditionText.Read(script).ShouldBeNull();

    [Fact]
    public void A_condition_without_rows_always_holds() => ConditionText.Read(ConditionText.Write(new(false, [])))!.Terms.ShouldBeEmpty();

    [Theory, InlineData(5L, "yes"), InlineData(3L, "no")]
    public void A_case_goes_the_way_the_facts_of_its_household_say(long members, string expected)
    {
        var script = ConditionText.Write(new(false, [new(new(null, "memberCount"), ">", "4", ConditionValue.Number), new(new(null, "kind"), "==", "一般农户", ConditionValue.Text)]));
        var flow = Workflow.Flow([Start("s"), Decide("d", script), WL("yes", "y"), WL("no", "n")], "s -> d", "d[True] -> y", "d[False] -> n");

        var run = Run.Start(flow, input: new() { ["Household"] = new ValueMap { ["memberCount"] = members, ["kind"] = "一般农户" } });

        run.Lines.ShouldBe([expected]);
    }

    [Fact]
    public void A_form_nobody_filled_in_makes_no_fault()
    {
        var script = ConditionText.Write(new(false, [new(new("nobody", "amount"), ">", "4", ConditionValue.Number)]));
        var flow = Workflow.Flow([Start("s"), Decide("d", script), WL("no", "n")], "s -> d", "d[False] -> n");

        var run = Run.Start(flow);

        run.Lines.ShouldBe(["no"]);
    }
}
