using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Procedures;

public sealed class ShippedProcedureTests
{
    private static readonly ValueMap Votes = new() { ["members"] = 11L, ["present"] = 11L, ["votesFor"] = 9L, ["votesAgainst"] = 2L, ["rank"] = 1L };

    private static readonly ValueMap VotesAgainst = new() { ["members"] = 11L, ["present"] = 11L, ["votesFor"] = 4L, ["votesAgainst"] = 7L, ["rank"] = 9L };

    // What decides on households; other procedures have tests of their own.
    private static readonly IReadOnlyList<string> OfHouseholds = [.. Shipped.Names.Where(name => name is "identification" or "monitoring")];

    public static TheoryData<string> Names => [.. OfHouseholds];

    public static TheoryData<string> AllNames => [.. Shipped.Names];

    // Every step that can be rejected, with the outcome that does it.
    public static TheoryData<string, string, string> Rejections
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (name, line) in Lines(port => port is "Rejected" or "NotPassed")) data.Add(name, line.Source, line.Port);
            return data;
        }
    }

    public static TheoryData<string, string, string> Returns
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (name, line) in Lines(port => port is "Returned")) data.Add(name, line.Source, line.Target);
            return data;
        }
    }

    public static TheoryData<string, string, string> Objections
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (name, line) in Lines(port => port is "Upheld")) data.Add(name, line.Source, line.Target);
            return data;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Ends_registered_when_every_bookmark_is_forced(string name)
    {
        var run = new ProcedureRun(Shipped.Read(name)).ForceAll();

        run.State.Incidents.ShouldBeEmpty();
        (run.IsFinished, run.Outcome).ShouldBe((true, "Registered"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Ends_registered_along_the_main_path(string name)
    {
        var run = WalkTo(name, step: null);

        (run.IsFinished, run.Outcome).ShouldBe((true, "Registered"));
        run.Effects.OfType<ChangeRegister>().ShouldHaveSingleItem();
        run.Effects.OfType<Notify>().ShouldHaveSingleItem();
        run.Items.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Rejections))]
    public void Ends_rejected_with_the_negative_decision_filed(string name, string step, string outcome)
    {
        var run = WalkTo(name, step);

        run.Complete(step, outcome, outcome == "NotPassed" ? VotesAgainst : null).ShouldWaitAt("rejected-archive").Complete("rejected-archive", "Complete");

        (run.IsFinished, run.Outcome).ShouldBe((true, "Rejected"));
        run.Effects.OfType<ChangeRegister>().ShouldBeEmpty();
        run.Journal.ShouldContain(entry => entry.ActivityId == "rejected-notify" && entry.Event == "Completed");
    }

    [Theory, MemberData(nameof(Returns))]
    public void Goes_back_with_the_reason_to_the_person_who_acted_and_then_on_to_the_end(string name, string step, string target)
    {
        var run = WalkTo(name, step);

        run.Complete(step, "Returned", opinion: "收入核实不全").ShouldWaitAt(target);

        var item = run.Items.Values.Single().Item;
        (item.ReturnReason, item.Assignee).ShouldBe(("收入核实不全", $"{target}-actor"));
        Walk(run, name, step: null);
        (run.IsFinished, run.Outcome).ShouldBe((true, "Registered"));
    }

    [Theory, MemberData(nameof(Returns))]
    public void Can_still_reject_after_a_return(string name, string step, string target)
    {
        var run = WalkTo(name, step).Complete(step, "Returned").ShouldWaitAt(target);

        Walk(run, name, step).Complete(step, "Rejected").ShouldWaitAt("rejected-archive").Complete("rejected-archive", "Complete");

        (run.IsFinished, run.Outcome).ShouldBe((true, "Rejected"));
    }

    [Theory, MemberData(nameof(Objections))]
    public void Investigates_again_when_an_objection_is_upheld(string name, string notice, string target)
    {
        var run = WalkTo(name, notice).Post(notice).PassDays(1);

        run.Act(notice, new() { ["act"] = "objection", ["id"] = 77L }).Act(notice, new() { ["act"] = "decision", ["id"] = 77L, ["upheld"] = true });
        run.PassPeriod().Close(notice).ShouldWaitAt(target);

        run.Complete(target, "Rejected").ShouldWaitAt("rejected-archive").Complete("rejected-archive", "Complete");
        (run.IsFinished, run.Outcome).ShouldBe((true, "Rejected"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Asks_for_missing_papers_until_the_file_is_complete(string name)
    {
        var run = WalkTo(name, "archive");

        run.Complete("archive", "Missing").ShouldWaitAt("supplement").Complete("supplement").ShouldWaitAt("archive").Complete("archive", "Complete");

        (run.IsFinished, run.Outcome).ShouldBe((true, "Registered"));
    }

    [Theory, MemberData(nameof(AllNames))]
    public void Is_genuine_Elsa_that_survives_reading_and_writing(string name)
    {
        var definition = Shipped.Read(name);

        var again = WorkflowDefinition.Parse(definition.Write()).OrThrow();

        System.Text.Json.JsonElement.DeepEquals(again.Json, definition.Json).ShouldBeTrue();
        definition.Graph.Root.Type.ShouldBe("Elsa.Flowchart");
        definition.Graph.Nodes.Skip(1).ShouldAllBe(node => node.Json.Get("metadata").Get("designer").Get("position") != null && node.DisplayName != null);
    }

    private static ProcedureRun WalkTo(string name, string? step) => Walk(new ProcedureRun(Shipped.Read(name)), name, step);

    /// <summary>Lets everybody say yes until the step waits, or until the end.</summary>
    private static ProcedureRun Walk(ProcedureRun run, string name, string? step)
    {
        for (var rounds = 0; !run.IsFinished && rounds < 60; rounds++)
        {
            run.State.Incidents.ShouldBeEmpty();
            var item = run.Items.Values.First();
            if (item.ActivityId == step) return run;
            if (item.Item.Kind == "Posting") run.RunNotice(item.ActivityId);
            else run.Complete(item.ActivityId, form: item.Item.Kind == "Review" ? Votes : null, actor: $"{item.ActivityId}-actor");
        }
        step.ShouldBeNull($"{name} never reached it");
        return run;
    }

    private static IEnumerable<(string Name, (string Source, string Port, string Target) Line)> Lines(Func<string, bool> isWanted) =>
        from name in OfHouseholds
        from line in Shipped.Json(name).Lines()
        let port = (string)line!["source"]!["port"]!
        where isWanted(port)
        select (name, ((string)line["source"]!["activity"]!, port, (string)line["target"]!["activity"]!));
}
