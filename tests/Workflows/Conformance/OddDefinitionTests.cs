using System.Text;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class OddDefinitionTests
{
    [Theory]
    [InlineData("WaitAll", 1)]
    [InlineData("waitall", 1)]
    [InlineData("0", 1)]
    [InlineData("1", 0)]
    [InlineData("WaitAny", 0)]
    public void Reads_the_mode_of_a_join_in_any_spelling(string mode, int bookmarks)
    {
        var workflow = Workflow.Flow([Start(), Event("e"), WL("a"), Join("j", mode), WL("after")], "start -> e -> j", "start -> wl a -> j -> wl after");

        var run = Run.Start(workflow);

        run.State.Bookmarks.Count.ShouldBe(bookmarks);
    }

    [Fact]
    public void Reads_the_modes_of_switch_and_fork_by_number()
    {
        var both = Of("Elsa.FlowSwitch", "switch", ("mode", Literal(1, "SwitchMode")), ("cases", new JsonArray(Case("A", "true"), Case("B", "true"))));
        var any = Of("Elsa.Fork", "fork", ("joinMode", 1), ("branches", new JsonArray(Event("e"), WL("c"))));

        var run = Run.Start(Workflow.Flow([both, WL("a"), WL("b"), any], "switch[A] -> wl a", "switch[B] -> wl b -> fork"));

        run.Lines.ShouldBe(["a", "b", "c"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData("\"Merge\"")]
    [InlineData("\"merge\"")]
    [InlineData("1")]
    public void Reads_the_merge_mode_in_any_spelling(string mode)
    {
        var merged = WL("c");
        merged["customProperties"] = new JsonObject { ["mergeMode"] = JsonNode.Parse(mode) };
        var workflow = Workflow.Flow([Start(), WL("a"), Decide("d", "false"), WL("b"), merged], "start -> wl a -> wl c", "start -> d", "d[True] -> wl b -> wl c");

        var run = Run.Start(workflow, mode: FlowchartMode.Token);

        run.Lines.ShouldBe(["a"]);
    }

    [Fact]
    public void Refuses_text_that_is_no_unicode()
    {
        var surrogate = Encoding.ASCII.GetBytes("""{"root":{"type":"Elsa.WriteLine","id":"w","text":"\ud800x"}}""");
        byte[] gbk = [.. "{\"name\":\""u8, 0xC4, 0xE3, 0xBA, 0xC3, .. "\"}"u8];

        WorkflowDefinition.Parse(surrogate).Problems.ShouldHaveSingleItem().Code.ShouldBe("NotJson");
        WorkflowDefinition.Parse(gbk).Problems.ShouldHaveSingleItem().Code.ShouldBe("NotJson");
    }

    [Fact]
    public void Runs_ten_thousand_activities_in_a_row()
    {
        var workflow = Workflow.Sequence([.. Enumerable.Range(0, 10_000).Select(number => (JsonNode)SetName(number))]);

        var definition = WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(workflow.ToJson().ToJsonString()));

        definition.Problems.ShouldBeEmpty();
        definition.Definition!.Graph.Nodes.Count.ShouldBe(10_001);
    }

    [Theory]
    [InlineData("Elsa.ExecuteWorkflow", true)]
    [InlineData("Elsa.DispatchWorkflow", true)]
    [InlineData("Elsa.DispatchWorkflow", false)]
    public void Ends_a_workflow_that_starts_itself_as_an_incident_of_the_deepest_one(string type, bool waits)
    {
        var workflow = new Workflow(Of(type, "again", ("workflowDefinitionId", Literal("definition-1")), ("waitForCompletion", Literal(waits, "Boolean"))));

        var run = Run.Start(workflow);

        run.Status.ShouldBe("Finished/Finished");
        run.Started.Count(id => run.StateOf(id).SubStatus == WorkflowSubStatus.Faulted).ShouldBe(1);
    }

    private static JsonObject SetName(int number) => Of("Elsa.SetName", $"n{number}", ("value", Literal("x")));
}
