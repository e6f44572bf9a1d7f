using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class BranchingTests
{
    [Theory]
    [InlineData("true", FlowchartMode.Counter, "Start Yes Converge")]
    [InlineData("false", FlowchartMode.Counter, "Start No Converge")]
    [InlineData("true", FlowchartMode.Token, "Start Yes Converge")]
    [InlineData("false", FlowchartMode.Token, "Start No Converge")]
    public void Converges_after_a_decision_without_a_join(string condition, FlowchartMode mode, string lines)
    {
        var workflow = Workflow.Flow(
            [WL("Start", "s"), Decide("if", condition), WL("Yes", "y"), WL("No", "n"), WL("Converge", "c")],
            "s -> if", "if[True] -> y", "if[False] -> n", "y -> c", "n -> c");

        var run = Run.Start(workflow, mode: mode);

        string.Join(' ', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void Ends_quietly_at_an_outcome_without_a_line(FlowchartMode mode)
    {
        var run = Run.Start(Workflow.Flow([WL("Start", "s"), Decide("if", "false"), WL("Yes", "y")], "s -> if", "if[True] -> y"), mode: mode);

        run.Lines.ShouldBe(["Start"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData("MatchFirst", 15, "Over five")]
    [InlineData("MatchAny", 15, "Over five|Over ten")]
    [InlineData("MatchAny", 1, "None")]
    public void Switches_in_a_flowchart_by_cases_written_as_json(string mode, int amount, string lines)
    {
        var workflow = Workflow.Flow(
            [
                Of("Elsa.FlowSwitch", "switch", ("cases", new JsonArray(Case("Five", "getAmount() > 5"), Case("Ten", "getAmount() > 10"))), ("mode", Literal(mode))),
                WL("Over five", "5"), WL("Over ten", "10"), WL("None", "0"),
            ],
            "switch[Five] -> 5", "switch[Ten] -> 10", "switch[Default] -> 0") with { Variables = [Variable("Amount", "Int32", amount)] };

        string.Join('|', Run.Start(workflow).Lines).ShouldBe(lines);
    }

    [Theory]
    [InlineData(true, "Then After")]
    [InlineData(false, "Else After")]
    public void Runs_one_side_of_an_if_and_yields_the_answer(bool condition, string lines)
    {
        var branch = Of("Elsa.If", "if", ("condition", Literal(condition, "Boolean")), ("then", WL("Then")), ("else", WL("Else")), ("result", Capture("answer")));
        var workflow = Workflow.Flow([branch, WL("After")], "if -> wl After") with { Variables = [Variable("answer", "Boolean")] };

        var run = Run.Start(workflow);

        string.Join(' ', run.Lines).ShouldBe(lines);
        run.State.Variables["answer"].ShouldBe(condition);
    }

    [Fact]
    public void Completes_an_if_whose_port_is_empty() =>
        Run.Start(Workflow.Sequence(Of("Elsa.If", "if", ("condition", Js("1 > 2", "Boolean")), ("then", WL("Then"))), WL("After"))).Lines.ShouldBe(["After"]);

    [Theory]
    [InlineData("MatchFirst", "getN() > 0", "One|After")]
    [InlineData("MatchAny", "getN() > 0", "One|Two|After")]
    [InlineData("MatchAny", "false", "Default|After")]
    public void Switches_in_a_structure_and_waits_for_every_case(string mode, string condition, string lines)
    {
        var branch = Of(
            "Elsa.Switch", "switch", ("cases", new JsonArray(Case("A", condition, WL("One")), Case("B", condition, WL("Two")))), ("mode", Literal(mode)),
            ("default", WL("Default")));
        var workflow = Workflow.Sequence(branch, WL("After")) with { Variables = [Variable("N", "Int32", 1)] };

        string.Join('|', Run.Start(workflow).Lines).ShouldBe(lines);
    }

    [Fact]
    public void Waits_for_the_blocked_case_of_a_switch()
    {
        var branch = Of("Elsa.Switch", "switch", ("cases", new JsonArray(Case("A", "true", WL("One")), Case("B", "true", Event("Two")))), ("mode", Literal("MatchAny")));

        var run = Run.Start(Workflow.Sequence(branch, WL("After")));
        run.Lines.ShouldBe(["One"]);
        run.ResumeAll();

        run.Lines.ShouldBe(["One", "After"]);
    }

    [Fact]
    public void Forks_and_waits_for_all_branches() =>
        Run.Start(Workflow.Sequence(Fork("fork", "WaitAll", WL("Branch 1"), WL("Branch 2"), WL("Branch 3")))).Lines.ShouldBe(["Branch 1", "Branch 2", "Branch 3"]);

    [Fact]
    public void Forks_and_goes_on_after_any_branch()
    {
        var workflow = Workflow.Sequence(
            WL("Start"),
            Fork("fork", "WaitAny", Sequence("1", Event("Event1"), WL("Branch 1")), Sequence("2", Event("Event2"), WL("Branch 2")), Sequence("3", Event("Event3"), WL("Branch 3"))),
            WL("End"));

        var run = Run.Start(workflow).Resume("Event2");

        run.Lines.ShouldBe(["Start", "Branch 2", "End"]);
        run.Status.ShouldBe("Finished/Finished");
        run.Effects.OfType<CancelAwait>().Count().ShouldBe(2);
    }

    [Fact]
    public void Passes_an_empty_fork() =>
        Run.Start(Workflow.Sequence(WL("Before fork"), Fork("fork", "WaitAll"), WL("After fork"))).Lines.ShouldBe(["Before fork", "After fork"]);

    [Fact]
    public void Runs_children_in_parallel_and_waits_for_the_last()
    {
        var run = Run.Start(Workflow.Sequence(Of("Elsa.Parallel", "parallel", ("activities", new JsonArray(Event("E"), WL("Quick")))), WL("After")));
        run.Lines.ShouldBe(["Quick"]);

        run.ResumeAll().Lines.ShouldBe(["Quick", "After"]);
    }
}
