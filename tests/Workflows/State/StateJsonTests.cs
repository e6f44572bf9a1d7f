using System.Text;
using System.Text.Json;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.State;

public sealed class StateJsonTests
{
    [Fact]
    public void Keeps_a_waiting_instance_without_variables_small()
    {
        var activities = Enumerable.Range(0, 10).Select(number => (System.Text.Json.Nodes.JsonNode)Event($"7f3a9c1e5b2d48{number:00}")).ToArray();
        var lines = Enumerable.Range(0, 9).Select(number => $"7f3a9c1e5b2d48{number:00} -> 7f3a9c1e5b2d48{number + 1:00}").ToArray();
        var run = Run.Start(Workflow.Flow(activities, lines));
        for (var number = 0; number < 5; number++) run.Resume($"7f3a9c1e5b2d48{number:00}");

        var saved = StateJson.Write(run.State);

        saved.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var loop = Of("Elsa.ParallelForEach", "loop", ("items", Wrap("Object", "Object", """["a","b"]""")), ("body", Sequence("body", Set("v", "[1, { x: 'y' }]"), Event("Go"))));
        var run = Run.Start(
            Workflow.Sequence(loop) with { Variables = [Variable("v")] }, new ValueMap { ["when"] = Run.Now, ["amount"] = 12.50m }, correlation: "key");

        var once = StateJson.Write(run.State);
        var twice = StateJson.Write(StateJson.Read(once));

        Encoding.UTF8.GetString(twice).ShouldBe(Encoding.UTF8.GetString(once));
        StateJson.Read(once).Input["amount"].ShouldBe(12.50m);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":1,"v":1}""")]
    [InlineData("""{"v":999}""")]
    [InlineData("""{"v":0}""")]
    [InlineData("""{"v":1,"surprise":true}""")]
    public void Refuses_what_is_no_state_of_a_known_schema(string json) =>
        Should.Throw<JsonException>(() => StateJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Leaves_a_state_alone_that_is_resumed()
    {
        var run = Run.Start(Workflow.Sequence(Event("Go"), Set("v", "1"), Event("Stay")) with { Variables = [Variable("v")] });
        var before = run.State;
        var saved = StateJson.Write(before);

        run.Resume("Go");

        StateJson.Write(before).ShouldBe(saved);
    }
}
