using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class IncidentTests
{
    private static readonly JsonObject Fault = Of("Elsa.Fault", "fault", ("message", Literal("It broke")));

    [Theory]
    [InlineData("FaultStrategy", "Start|Step 1a|Step 2a", "Finished/Faulted")]
    [InlineData("ContinueWithIncidentsStrategy", "Start|Step 1a|Step 2a|Step 1b", "Running/Suspended")]
    [InlineData("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "Start|Step 1a|Step 2a|Step 1b", "Running/Suspended")]
    public void Stops_or_goes_on_after_a_fault_by_strategy(string strategy, string lines, string status)
    {
        var run = RunWith(strategy).ResumeAll();

        string.Join('|', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe(status);
        run.State.Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void Faults_with_the_message_and_stops_the_sequence()
    {
        var run = Run.Start(Workflow.Sequence(WL("Before fault"), Fault.DeepClone(), WL("After")));

        run.Lines.ShouldBe(["Before fault"]);
        run.Status.ShouldBe("Finished/Faulted");
        var incident = run.State.Incidents.ShouldHaveSingleItem();
        (incident.ActivityId, incident.Message).ShouldBe(("fault", "It broke"));
    }

    [Fact]
    public void Fails_at_an_unknown_activity_type_only_when_it_is_executed()
    {
        Run.Start(Workflow.Flow([WL("Hello", "a"), Of("Acme.Robot", "robot")])).Status.ShouldBe("Finished/Finished");

        var run = Run.Start(Workflow.Sequence(WL("Hello"), Of("Acme.Robot", "robot")));

        run.Status.ShouldBe("Finished/Faulted");
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("Acme.Robot");
    }

    [Fact]
    public void Names_the_input_whose_expression_fails()
    {
        var run = Run.Start(Workflow.Sequence(Say("getNobody().x", "line")));

        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldStartWith("Input 'Text'");
    }

    [Fact]
    public void Runs_a_faulted_activity_again_and_reaches_the_end()
    {
        var fragile = Of("Elsa.RunJavaScript", "fragile", ("script", Literal("if (!getFixed()) { return getMissing(); } return 1;")));
        var run = Run.Start(Workflow.Sequence(Event("Go"), fragile, WL("Done")) with { Variables = [Variable("Fixed", "Boolean", false)], Options = Continue() });
        run.Resume("Go");
        run.Status.ShouldBe("Running/Suspended");
        run.State.Variables["Fixed"] = true;

        run.Resume(new RetryIncident(run.State.Incidents[0].Id));

        run.Lines.ShouldBe(["Done"]);
        run.Status.ShouldBe("Finished/Finished");
        run.State.Incidents.ShouldBeEmpty();
    }

    [Fact]
    public void Retries_even_when_the_instance_counts_as_faulted()
    {
        var run = Run.Start(Workflow.Sequence(Fault.DeepClone(), WL("After")));

        run.Resume(new RetryIncident(run.State.Incidents[0].Id));

        run.Status.ShouldBe("Finished/Faulted");
        run.State.Incidents.ShouldHaveSingleItem();
        run.Journal.Count(entry => entry is { ActivityId: "fault", Event: "Faulted" }).ShouldBe(2);
    }

    [Fact]
    public void Skips_a_faulted_activity_for_a_reason_and_with_an_outcome()
    {
        var run = Run.Start(Workflow.Flow([Fault.DeepClone(), WL("Other", "a"), WL("Normal", "b")], "fault[Other] -> a", "fault -> b"));

        run.Resume(new SkipIncident(run.State.Incidents[0].Id, "Other", "checked by hand"));

        run.Lines.ShouldBe(["Other"]);
        run.Status.ShouldBe("Finished/Finished");
        run.Journal.ShouldContain(entry => entry.Event == "Skipped" && entry.Detail == "checked by hand");
    }

    [Fact]
    public void Retries_only_what_follows_when_the_activity_itself_had_completed()
    {
        var workflow = Workflow.Flow(
            [Start(), WL("A", "a"), WL("B", "b"), WL("C", "c"), WL("D", "d"), WL("E", "e")], "start -> a -> b", "b -> c", "b -> d", "c -> e", "d -> e", "e -> c");
        var run = Run.Start(workflow);

        run.Resume(new RetryIncident(run.State.Incidents[0].Id));

        run.Lines.ShouldBe(["A", "B", "C", "D", "E"]);
        run.State.Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void Cancels_a_faulted_instance()
    {
        var run = RunWith("ContinueWithIncidentsStrategy").Cancel("hopeless");

        run.Status.ShouldBe("Finished/Cancelled");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    private static Run RunWith(string strategy) => Run.Start(Workflow.Flow(
        [
            WL("Start", "s"), WL("Step 1a", "1a"), Event("Event1"), WL("Step 1b", "1b"), WL("Step 2a", "2a"), Fault.DeepClone(), Event("Event2"), WL("Step 2b", "2b"),
        ],
        "s -> 1a -> Event1 -> 1b", "s -> 2a -> fault -> Event2 -> 2b") with { Options = new JsonObject { ["incidentStrategyType"] = strategy } });

    private static JsonObject Continue() => new() { ["incidentStrategyType"] = "ContinueWithIncidentsStrategy" };
}
