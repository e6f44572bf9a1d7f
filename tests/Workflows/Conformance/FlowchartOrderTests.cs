using System.Text;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class FlowchartOrderTests
{
    public static TheoryData<FlowchartMode> Modes => [FlowchartMode.Counter, FlowchartMode.Token];

    [Fact]
    public void Runs_a_definition_without_version_and_options()
    {
        var json = """{"id":"v","definitionId":"d","root":{"type":"Elsa.WriteLine","id":"w","text":{"typeName":"String","expression":{"type":"Literal","value":"Hello World!"}}}}""";

        var run = Run.Start(WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(json)).OrThrow());

        run.Lines.ShouldBe(["Hello World!"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Fans_out_breadth_first_and_completes_without_a_join()
    {
        var workflow = Workflow.Flow([WL("A", "a"), WL("B", "b"), WL("C", "c"), WL("D", "d")], "a -> b", "a -> c", "b -> d");

        var run = Run.Start(workflow);

        run.Lines.ShouldBe(["A", "B", "C", "D"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Follows_only_lines_of_the_outcome(FlowchartMode mode)
    {
        var workflow = Workflow.Flow([Start(), WL("Line 1", "1"), WL("Line 2", "2")], "start -> 1", "start[Fake] -> 2");

        var run = Run.Start(workflow, mode: mode);

        run.Lines.ShouldBe(["Line 1"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Runs_a_line_of_activities_in_order(FlowchartMode mode)
    {
        var workflow = Workflow.Flow([WL("1"), WL("2"), WL("3"), WL("4")], "wl 1 -> wl 2 -> wl 3 -> wl 4");

        Run.Start(workflow, mode: mode).Lines.ShouldBe(["1", "2", "3", "4"]);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Never_runs_an_activity_without_a_line(FlowchartMode mode)
    {
        var workflow = Workflow.Flow([WL("Connected", "a"), WL("Second", "b"), WL("Alone", "c")], "a -> b");

        Run.Start(workflow, mode: mode).Lines.ShouldBe(["Connected", "Second"]);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Completes_an_empty_flowchart(FlowchartMode mode) => Run.Start(Workflow.Flow([]), mode: mode).Status.ShouldBe("Finished/Finished");

    [Theory]
    [MemberData(nameof(Modes))]
    public void Runs_a_flowchart_inside_another(FlowchartMode mode)
    {
        var inner = Flow("inner", [WL("Inner1"), WL("Inner2")], "wl Inner1 -> wl Inner2");
        var workflow = Workflow.Flow([WL("Outer1"), inner, WL("Outer2")], "wl Outer1 -> inner -> wl Outer2");

        Run.Start(workflow, mode: mode).Lines.ShouldBe(["Outer1", "Inner1", "Inner2", "Outer2"]);
    }

    [Fact]
    public void Prefers_the_start_activity_to_other_roots()
    {
        var workflow = Workflow.Flow([WL("c"), Start(), WL("a"), WL("b")], "start -> wl a -> wl b");

        Run.Start(workflow).Lines.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Prefers_the_trigger_that_started_the_instance_and_keeps_it_over_a_wait()
    {
        var workflow = Workflow.Flow(
            [Event("First"), Event("Second"), Event("Later"), WL("From first"), WL("From second")],
            "First -> wl From first", "Second -> Later -> wl From second");

        var run = Run.Start(workflow, trigger: "Second");
        run.State.Bookmarks.Count.ShouldBe(1);
        run.ResumeAll();

        run.Lines.ShouldBe(["From second"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Ends_its_flowchart_while_the_sequence_around_it_goes_on()
    {
        var flow = Flow("flow", [Start(), WL("Path A", "a"), End(), WL("Path B", "b")], "start -> a -> end -> b");

        var run = Run.Start(Workflow.Sequence(WL("Start"), flow, WL("After")));

        run.Lines.ShouldBe(["Start", "Path A", "After"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Ends_a_sequence()
    {
        var run = Run.Start(Workflow.Sequence(WL("Before End"), End(), WL("After End")));

        run.Lines.ShouldBe(["Before End"]);
        run.Status.ShouldBe("Finished/Finished");
    }
}
