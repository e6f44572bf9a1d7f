using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class LoopTests
{
    private const string Languages = """["C#","Rust","Go"]""";

    [Fact]
    public void Runs_a_body_for_each_item_in_order() =>
        Run.Start(new Workflow(ForEach("loop", Languages, Say("getCurrentIndex() + ' ' + getCurrentValue()")))).Lines.ShouldBe(["0 C#", "1 Rust", "2 Go"]);

    [Fact]
    public void Takes_items_from_a_variable_and_yields_the_current_one()
    {
        var loop = Of(
            "Elsa.ForEach", "loop", ("items", Wrap("Object", "Variable", Variable("list"))), ("currentValue", Capture("item")), ("body", Say("variables.item")));
        var workflow = new Workflow(loop) { Variables = [Variable("list", "Object", """["a","b"]"""), Variable("item")] };

        Run.Start(workflow).Lines.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Goes_on_with_the_next_item_after_a_wait()
    {
        var body = Sequence("body", Say("'before ' + getCurrentValue()", "before"), Event("Go"), Say("'after ' + getCurrentValue()", "after"));

        var run = Run.ToEnd(new Workflow(ForEach("loop", """["x","y"]""", body)));

        run.Lines.ShouldBe(["before x", "after x", "before y", "after y"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Breaks_out_of_for_each()
    {
        var body = Sequence("body", If("getCurrentValue() == 'Rust'", Of("Elsa.Break", "break")), Say("getCurrentValue()"));

        Run.Start(Workflow.Sequence(WL("Start"), ForEach("loop", Languages, body), WL("End"))).Lines.ShouldBe(["Start", "C#", "End"]);
    }

    [Fact]
    public void Breaks_out_of_for()
    {
        var body = Sequence("body", If("getCurrentValue() == 2", Of("Elsa.Break", "break")), Say("getCurrentValue()"));
        var loop = Of("Elsa.For", "loop", ("start", Literal(0, "Int32")), ("end", Literal(3, "Int32")), ("body", body));

        Run.Start(Workflow.Sequence(WL("Start"), loop, WL("End"))).Lines.ShouldBe(["Start", "0", "1", "End"]);
    }

    [Theory]
    [InlineData(1, 3, 1, true, "1 2 3")]
    [InlineData(1, 3, 1, false, "1 2")]
    [InlineData(3, 1, -1, true, "3 2 1")]
    [InlineData(0, 10, 5, true, "0 5 10")]
    public void Counts_from_start_to_end(int start, int end, int step, bool inclusive, string lines)
    {
        var loop = Of(
            "Elsa.For", "loop", ("start", Literal(start, "Int32")), ("end", Literal(end, "Int32")), ("step", Literal(step, "Int32")),
            ("outerBoundInclusive", Literal(inclusive, "Boolean")), ("body", Say("getCurrentValue()")));

        string.Join(' ', Run.Start(new Workflow(loop)).Lines).ShouldBe(lines);
    }

    [Fact]
    public void Breaks_out_of_while()
    {
        var body = Sequence("body", Set("n", "getN() + 1"), If("getN() == 3", Of("Elsa.Break", "break")), Say("getN()"));
        var workflow = Workflow.Sequence(WL("Start"), Of("Elsa.While", "loop", ("condition", Js("true", "Boolean")), ("body", body)), WL("End"));

        Run.Start(workflow with { Variables = [Variable("n", "Int32", 0)] }).Lines.ShouldBe(["Start", "1", "2", "End"]);
    }

    [Fact]
    public void Breaks_only_the_inner_loop()
    {
        var inner = ForEach("inner", """["Classes","Functions"]""", Sequence("innerBody", If("getCurrentValue() == 'Functions'", Of("Elsa.Break", "break")), Say("getCurrentValue()", "i")));

        Run.Start(new Workflow(ForEach("outer", Languages, Sequence("outerBody", Say("getCurrentValue()", "o"), inner)))).Lines
            .ShouldBe(["C#", "Classes", "Rust", "Classes", "Go", "Classes"]);
    }

    [Fact]
    public void Evaluates_the_condition_of_while_before_every_round()
    {
        var body = Sequence("body", Say("getN()"), Set("n", "getN() + 1"));
        var workflow = new Workflow(Of("Elsa.While", "loop", ("condition", Js("getN() < 3", "Boolean")), ("body", body)))
        {
            Variables = [Variable("n", "Int32", 0)],
        };

        Run.Start(workflow).Lines.ShouldBe(["0", "1", "2"]);
    }

    [Fact]
    public void Leaves_a_loop_from_a_forked_branch_and_removes_the_other_bookmark()
    {
        var fork = Fork(
            "fork", "WaitAll",
            Sequence("1", WL("Branch 1"), Event("Event 1"), WL("Branch 1 - Resumed"), Of("Elsa.Break", "break")),
            Sequence("2", WL("Branch 2"), Event("Event 2"), WL("Branch 2 - Resumed")));
        var workflow = Workflow.Sequence(WL("Start"), Of("Elsa.While", "loop", ("condition", Js("true", "Boolean")), ("body", fork)), WL("End"));

        var run = Run.Start(workflow).Resume("Event 1");

        run.Lines.ShouldBe(["Start", "Branch 1", "Branch 2", "Branch 1 - Resumed", "End"]);
        run.State.Bookmarks.ShouldBeEmpty();
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Stops_the_sequences_around_a_break()
    {
        var inner = Sequence("inner", WL("Inner: Activity 1"), Of("Elsa.Break", "break"), WL("Inner: Activity 2"));

        Run.Start(Workflow.Sequence(WL("Outer: Start"), inner, WL("Outer: End"))).Lines.ShouldBe(["Outer: Start", "Inner: Activity 1"]);
    }

    [Fact]
    public void Runs_all_items_at_once_and_waits_for_the_last()
    {
        var body = Sequence("body", Say("'ask ' + getCurrentValue()", "ask"), Event("Answer"), Say("'got ' + getCurrentValue()", "got"));
        var loop = Of("Elsa.ParallelForEach", "loop", ("items", Wrap("Object", "Object", """["a","b"]""")), ("body", body));

        var run = Run.Start(Workflow.Sequence(loop, WL("End")));
        run.State.Bookmarks.Count.ShouldBe(2);
        run.ResumeAll();

        run.Lines.ShouldBe(["ask a", "ask b", "got a", "got b", "End"]);
    }

    [Fact]
    public void Passes_a_parallel_loop_without_items() =>
        Run.Start(Workflow.Sequence(Of("Elsa.ParallelForEach", "loop", ("items", Wrap("Object", "Object", "[]")), ("body", WL("never"))), WL("End"))).Lines.ShouldBe(["End"]);

    [Fact]
    public void Ends_a_loop_that_never_waits_as_an_incident()
    {
        var run = Run.Start(new Workflow(Of("Elsa.While", "loop", ("condition", Js("true", "Boolean")), ("body", Set("n", "1")))) { Variables = [Variable("n")] });

        run.Status.ShouldBe("Finished/Faulted");
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("5000 steps");
    }

    private static JsonObject ForEach(string id, string items, JsonNode body) => Of("Elsa.ForEach", id, ("items", Wrap("Object", "Object", items)), ("body", body));

    private static JsonObject If(string condition, JsonNode then) => Of("Elsa.If", "if " + condition, ("condition", Js(condition, "Boolean")), ("then", then));
}
