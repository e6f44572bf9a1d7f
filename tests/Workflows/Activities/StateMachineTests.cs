using System.Text.Json.Nodes;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Activities;

public sealed class StateMachineTests
{
    private static readonly Workflow Door = new(Of(
        "Elsa.StateMachine", "door", ("initialState", Literal("Open")), ("currentState", Capture("state")),
        ("states", new JsonArray(
            new JsonObject { ["name"] = "Open", ["entry"] = WL("enter open", "e1"), ["exit"] = WL("leave open", "x1") },
            new JsonObject { ["name"] = "Shut", ["entry"] = WL("enter shut", "e2") }, new JsonObject { ["name"] = "Locked" })),
        ("transitions", new JsonArray(
            new JsonObject { ["from"] = "Open", ["to"] = "Shut", ["trigger"] = Event("Push"), ["action"] = WL("click", "a1") },
            new JsonObject { ["from"] = "Shut", ["to"] = "Open", ["trigger"] = Event("Pull") },
            new JsonObject { ["from"] = "Shut", ["to"] = "Locked", ["trigger"] = Event("Turn"), ["condition"] = Bare("JavaScript", "getKey()") }))))
    {
        Variables = [Variable("state"), Variable("Key", "Boolean", false)],
    };

    [Fact]
    public void Moves_by_triggers_and_cancels_their_rivals()
    {
        var run = Run.Start(Door).Resume("Push").Resume("Pull");

        run.Lines.ShouldBe(["enter open", "click", "leave open", "enter shut", "enter open"]);
        run.State.Variables["state"].ShouldBe("Open");
        run.State.Bookmarks.ShouldHaveSingleItem().Activation.ActivityId.ShouldBe("Push");
    }

    [Fact]
    public void Arms_a_trigger_again_until_its_condition_holds_and_ends_where_nothing_leads_on()
    {
        var run = Run.Start(Door).Resume("Push").Resume("Turn");
        run.State.Bookmarks.Count.ShouldBe(2);
        run.State.Variables["Key"] = true;

        run.Resume("Turn");

        run.State.Variables["state"].ShouldBe("Locked");
        run.Status.ShouldBe("Finished/Finished");
        run.State.Bookmarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nowhere", "")]
    [InlineData("", "")]
    [InlineData("Here", "here")]
    public void Completes_when_it_cannot_start_or_only_leads_to_a_state_that_does_not_exist(string initial, string lines)
    {
        var machine = Of(
            "Elsa.StateMachine", "machine", ("initialState", initial), ("states", new JsonArray(new JsonObject { ["name"] = "Here", ["entry"] = WL("here") })),
            ("transitions", new JsonArray(new JsonObject { ["from"] = "Here", ["to"] = "Gone", ["trigger"] = Event("go") })));

        var run = Run.Start(new Workflow(machine));

        string.Join(' ', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe("Finished/Finished");
    }
}
