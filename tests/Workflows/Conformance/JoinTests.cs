using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class JoinTests
{
    [Theory]
    [InlineData("WaitAll", "false", "A B C D F")]
    [InlineData("WaitAllActive", "false", "A B C D E F")]
    [InlineData("WaitAny", "false", "A B C D E F")]
    [InlineData("WaitAll", "true", "A B C E F")]
    [InlineData("WaitAllActive", "true", "A B C E F")]
    [InlineData("WaitAny", "true", "A B C E F")]
    public void Joins_by_mode_when_a_branch_is_not_taken(string mode, string condition, string lines)
    {
        var workflow = Workflow.Flow(
            [Start(), WL("A", "a"), WL("B", "b"), WL("C", "c"), Decide("if", condition), WL("D", "d"), Join("join", mode), WL("E", "e"), WL("F", "f")],
            "start -> a", "start -> b", "start -> c", "a -> if", "if[True] -> join", "if[False] -> d", "b -> join", "c -> join", "join -> e", "d -> f", "e -> f");

        Text(Run.Start(workflow)).ShouldBe(lines);
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    public void Joins_in_every_round_of_a_loop(string mode)
    {
        var workflow = Workflow.Flow(
            [Start(), WL("A", "a"), WL("B", "b"), WL("C", "c"), WL("D", "d"), Join("join", mode), Set("n", "getN() + 1"), Switch("LessThanThree", "getN() < 3"), End()],
            "start -> a", "a -> b", "a -> c", "a -> d", "b -> join", "c -> join", "d -> join", "join -> set n -> switch", "switch[LessThanThree] -> a", "switch[Default] -> end")
            with { Variables = [Variable("n", "Int32", 0)] };

        var run = Run.Start(workflow);

        Text(run).ShouldBe("A B C D A B C D A B C D");
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAllActive")]
    [InlineData("WaitAny")]
    public void Goes_back_from_a_join_to_a_switch(string mode)
    {
        var workflow = Workflow.Flow(
            [Start(), Switch("DoLoopback", "getN() < 3"), WL("A", "a"), Set("n", "getN() + 1"), Join("join", mode), WL("B", "b"), End()],
            "start -> switch", "switch[DoLoopback] -> a", "switch[DoLoopback] -> set n", "switch[Default] -> b", "b -> end", "a -> join", "set n -> join", "join -> switch")
            with { Variables = [Variable("n", "Int32", 0)] };

        var run = Run.Start(workflow);

        Text(run).ShouldBe("A A A B");
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Loops_over_several_lines_back_beside_a_source_nobody_reaches()
    {
        var again = Of("Elsa.FlowSwitch", "again", ("mode", Literal("MatchAny", "SwitchMode")), ("cases", new JsonArray(Case("Open", "getRound() < 3"))));
        var next = Of(
            "Elsa.FlowSwitch", "next", ("mode", Literal("MatchAny", "SwitchMode")),
            ("cases", new JsonArray(Case("First", "getRound() == 1"), Case("More", "getRound() < 4"), Case("Third", "getRound() == 3"))));
        var workflow = Workflow.Flow(
            [Start(), WL("never", "lost"), again, WL("A", "a"), WL("B", "b"), Set("Round", "getRound() + 1", "count"), next, WL("D", "d"), WL("E", "e"), WL("F", "f"), End()],
            "start -> again", "lost -> again", "again[Open] -> a", "again[Open] -> b", "again[Default] -> count", "a -> count", "b -> count", "count -> next",
            "next[First] -> d", "d -> count", "next[More] -> e", "e -> again", "next[Third] -> f", "f -> end") with { Variables = [Variable("Round", "Int32", 0)] };

        var run = Run.Start(workflow);

        string.Join(' ', run.Lines).ShouldBe("A B D E A B E E F");
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Refuses_a_line_back_that_a_path_from_the_start_avoids()
    {
        var workflow = Workflow.Flow(
            [Start(), WL("A", "a"), WL("B", "b"), WL("C", "c"), WL("D", "d"), WL("E", "e")],
            "start -> a -> b", "b -> c", "b -> d", "c -> e", "d -> e", "e -> c");

        var run = Run.Start(workflow);

        Text(run).ShouldBe("A B C D E");
        run.Status.ShouldBe("Finished/Faulted");
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        incident.Message.ShouldContain("Invalid backward connection");
        incident.Message.ShouldContain("'e'");
        incident.Message.ShouldContain("'c'");
    }

    [Fact]
    public void Completes_a_join_without_lines() => Run.Start(Workflow.Flow([Join("join", "WaitAll")])).Status.ShouldBe("Finished/Finished");

    [Theory]
    [InlineData("WaitAll", FlowchartMode.Counter)]
    [InlineData("WaitAny", FlowchartMode.Counter)]
    [InlineData("WaitAll", FlowchartMode.Token)]
    [InlineData("WaitAny", FlowchartMode.Token)]
    public void Joins_after_a_fork_twice_in_a_row(string mode, FlowchartMode flowchart)
    {
        var branches = Wrap("Object", "Object", """["One","Two"]""");
        var workflow = Workflow.Flow(
            [
                Of("Elsa.FlowFork", "fork", ("branches", branches)), WL("1", "1"), WL("2", "2"), Join("join", mode), WL("Between", "between"),
                Of("Elsa.FlowFork", "fork2", ("branches", branches.DeepClone())), WL("3", "3"), WL("4", "4"), Join("join2", mode), WL("AfterJoin", "after"),
            ],
            "fork[One] -> 1 -> join", "fork[Two] -> 2 -> join", "join -> between -> fork2", "fork2[One] -> 3 -> join2", "fork2[Two] -> 4 -> join2", "join2 -> after");

        var run = Run.Start(workflow, mode: flowchart);

        Text(run).ShouldBe("1 2 Between 3 4 AfterJoin");
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Schedules_the_successor_of_a_wait_any_before_it_cancels_a_blocked_branch()
    {
        var workflow = Workflow.Flow(
            [Start(), WL("Quick", "quick"), Event("Never"), Join("join", "WaitAny"), WL("AfterJoin", "after")],
            "start -> quick", "start -> Never", "quick -> join", "Never -> join", "join -> after");

        var run = Run.Start(workflow);

        run.Lines.ShouldBe(["Quick", "AfterJoin"]);
        run.Status.ShouldBe("Finished/Finished");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public void Joins_again_after_branches_were_cancelled_in_earlier_rounds()
    {
        var workflow = Workflow.Flow(
            [Start(), Set("n", "getN() + 1"), Event("Fast"), Event("Slow"), Join("join", "WaitAny"), Decide("more", "getN() < 3"), End()],
            "start -> set n", "set n -> Fast", "set n -> Slow", "Fast -> join", "Slow -> join", "join -> more", "more[True] -> set n", "more[False] -> end")
            with { Variables = [Variable("n", "Int32", 0)] };

        var run = Run.Start(workflow);
        run.Resume("Fast").Resume("Slow").Resume("Fast");

        run.State.Variables["n"].ShouldBe(3L);
        run.Status.ShouldBe("Finished/Finished");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    private static System.Text.Json.Nodes.JsonObject Switch(string label, string script) =>
        Of("Elsa.FlowSwitch", "switch", ("cases", new System.Text.Json.Nodes.JsonArray(Case(label, script))));

    private static string Text(Run run) => string.Join(' ', run.Lines);
}
