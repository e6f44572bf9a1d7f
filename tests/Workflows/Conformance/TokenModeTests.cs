using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class TokenModeTests
{
    [Theory]
    [InlineData(null, "A C", "Finished/Finished")]
    [InlineData("Stream", "A C", "Finished/Finished")]
    [InlineData("Merge", "A", "Running/Suspended")]
    [InlineData("Converge", "A", "Running/Suspended")]
    public void Lets_a_dead_path_go_only_when_the_target_streams(string? mode, string lines, string status)
    {
        var workflow = Workflow.Flow(
            [Start(), WL("A", "a"), Decide("if", "false"), WL("B", "b"), Merging(WL("C", "c"), mode)],
            "start -> a -> c", "start -> if", "if[True] -> b -> c");

        var run = RunTokens(workflow);

        string.Join(' ', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe(status);
    }

    [Fact]
    public void Lets_a_dead_path_go_that_ends_right_before_the_target()
    {
        var workflow = Workflow.Flow([Start(), WL("A", "a"), Decide("if", "false"), WL("C", "c")], "start -> a -> c", "start -> if", "if[True] -> c");

        var run = RunTokens(workflow);

        run.Lines.ShouldBe(["A", "C"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Leads_both_outcomes_of_a_decision_into_one_end() =>
        RunTokens(Workflow.Flow([Start(), Decide("if", "true"), End()], "start -> if", "if[True] -> end", "if[False] -> end")).Status.ShouldBe("Finished/Finished");

    [Fact]
    public void Runs_every_step_of_a_braided_graph_once()
    {
        var activities = Enumerable.Range(1, 7).Select(number => (JsonNode)WL($"WriteLine{number}", $"{number}")).ToArray();

        var run = RunTokens(Workflow.Flow(activities, "1 -> 2", "1 -> 3", "2 -> 4", "2 -> 5", "3 -> 5", "3 -> 6", "4 -> 7", "5 -> 7", "6 -> 7"));

        run.Lines.ShouldBe(Enumerable.Range(1, 7).Select(number => $"WriteLine{number}"));
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Loops_without_a_loop_activity()
    {
        var workflow = Workflow.Flow(
            [WL("Start", "s"), Set("n", "getN() + 1"), Decide("if", "getN() > 1"), WL("Retry", "r"), WL("End", "e")],
            "s -> set n -> if", "if[False] -> r -> set n", "if[True] -> e") with { Variables = [Variable("n", "Int32", 0)] };

        var run = RunTokens(workflow);

        run.Lines.ShouldBe(["Start", "Retry", "End"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Completes_a_join_exactly_once_in_the_body_of_a_parallel_loop()
    {
        var body = Flow("body", [Start("s"), WL("1"), WL("2"), Join("join", "WaitAll")], "s -> wl 1 -> join", "s -> wl 2 -> join");
        var loop = Of("Elsa.ParallelForEach", "loop", ("items", Wrap("Object", "Object", "[1]")), ("body", body));

        var run = RunTokens(new Workflow(loop));

        run.Journal.Count(entry => entry is { ActivityId: "join", Event: "Completed" }).ShouldBe(1);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData("Stream", 1)]
    [InlineData("Merge", 1)]
    [InlineData("Converge", 1)]
    [InlineData("Race", 1)]
    public void Runs_a_merged_step_once(string mode, int times)
    {
        var workflow = Workflow.Flow(
            [Start(), WL("1", "1"), WL("2", "2"), WL("3", "3"), Merging(WL("Merged", "m"), mode), WL("End", "e")],
            "start -> 1 -> m", "start -> 2 -> m", "start -> 3 -> m", "m -> e");

        var run = RunTokens(workflow);

        run.Lines.Count(line => line == "Merged").ShouldBe(times);
        run.Lines.ShouldContain("End");
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Races_again_in_every_round_of_a_loop()
    {
        var workflow = Workflow.Flow(
            [Start(), Set("n", "getN() + 1"), Event("Fast"), Event("Slow"), Join("join", "WaitAny"), Decide("more", "getN() < 3"), WL("Done", "done")],
            "start -> set n", "set n -> Fast -> join", "set n -> Slow -> join", "join -> more", "more[True] -> set n", "more[False] -> done")
            with { Variables = [Variable("n", "Int32", 0)] };

        var run = RunTokens(workflow).Resume("Fast").Resume("Slow").Resume("Fast");

        run.Lines.ShouldBe(["Done"]);
        run.Status.ShouldBe("Finished/Finished");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    private static Run RunTokens(Workflow workflow) => Run.Start(workflow, mode: FlowchartMode.Token);

    private static JsonObject Merging(JsonObject activity, string? mode)
    {
        if (mode is not null) activity["customProperties"] = new JsonObject { ["mergeMode"] = mode };
        return activity;
    }
}
