using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Human;

public sealed class HumanTaskTests
{
    private static readonly string[] Three = ["an", "bo", "cai"];

    [Fact]
    public void Opens_a_work_item_with_its_deadline_and_the_reason_for_it()
    {
        var inputs = new JsonObject { ["title"] = "核实", ["level"] = "Village", ["role"] = "VillageCommittee", ["dueDays"] = "5", ["notSameActorAs"] = new JsonArray("apply") };

        var run = OneStep.Run("CaseFlow.HumanTask", inputs, start: new(2026, 9, 18, 9, 0, 0, TimeSpan.FromHours(8)));

        var item = run.Items.Values.ShouldHaveSingleItem().Item;
        (item.Kind, item.Title, item.Level, item.Role, item.Assignee).ShouldBe(("Task", "核实", "Village", "VillageCommittee", null));
        item.NotSameActorAs.ShouldBe(["apply"]);
        // 24:00 on Thursday 24 September: Sunday the 20th is a working day.
        item.DueAt.ShouldBe(new DateTimeOffset(2026, 9, 25, 0, 0, 0, TimeSpan.FromHours(8)));
        item.DueExplanation!.Zh.ShouldStartWith("9月18日收到");
    }

    [Fact]
    public void Keeps_the_answer_and_who_gave_it()
    {
        var run = OneStep.Run("CaseFlow.HumanTask").Complete("step", "Rejected", new ValueMap { ["income"] = 12L }, actor: "an", opinion: "超过标准");

        run.OutcomeOf().ShouldBe("Rejected");
        run.State.Actors["step"].ShouldBe("an");
        var outputs = (ValueMap)run.State.Outputs["step"]!;
        (outputs["Outcome"], outputs["Opinion"], ((ValueMap)outputs["Form"]!)["income"]).ShouldBe(("Rejected", "超过标准", 12L));
    }

    [Fact]
    public void Takes_the_outcomes_a_form_adds_and_no_others()
    {
        var form = new JsonObject { ["form"] = JsonNode.Parse("""{"fields":[],"outcomes":[{"key":"Urgent","label":{"zh":"急办","en":"Urgent"}}]}""") };

        OneStep.Run("CaseFlow.HumanTask", form).Complete("step", "Urgent").OutcomeOf().ShouldBe("Urgent");
        var wrong = OneStep.Run("CaseFlow.HumanTask", form).Complete("step", "Perhaps");

        wrong.OutcomeOf().ShouldBeNull();
        wrong.State.Incidents.ShouldHaveSingleItem();
    }

    [Fact]
    public void All_must_act()
    {
        var run = Run("All");

        run.Items.Values.Select(item => item.Item.Assignee).ShouldBe(Three);
        run.Complete("step", actor: "an").Complete("step", actor: "cai").OutcomeOf().ShouldBeNull();
        run.Complete("step", actor: "bo").OutcomeOf().ShouldBe("Approved");
    }

    [Fact]
    public void One_rejection_of_all_decides_and_takes_the_others_work_back()
    {
        var run = Run("All").Complete("step", actor: "an").Complete("step", "Rejected", actor: "bo");

        run.OutcomeOf().ShouldBe("Rejected");
        run.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Any_one_decides() => Run("Any").Complete("step", "Rejected", actor: "bo").OutcomeOf().ShouldBe("Rejected");

    [Fact]
    public void Any_one_decides_only_when_an_added_signer_agrees()
    {
        var run = Run("Any");
        var first = run.Items.Keys.First();
        run.Resume(first, new() { ["act"] = "add-signer", ["user"] = "dou" });

        run.Resume(first, new() { ["outcome"] = "Approved", ["actor"] = "an" }).OutcomeOf().ShouldBeNull();
        run.Complete("step", "Rejected", actor: "dou").OutcomeOf().ShouldBe("Rejected");
    }

    [Fact]
    public void An_added_signer_of_any_does_not_decide_alone()
    {
        var run = Run("Any");
        run.Resume(run.Items.Keys.First(), new() { ["act"] = "add-signer", ["user"] = "dou" });

        run.Complete("step", actor: "dou").OutcomeOf().ShouldBeNull();
        run.Complete("step", actor: "bo").OutcomeOf().ShouldBe("Approved");
    }

    [Fact]
    public void Sequential_asks_one_after_the_other()
    {
        var run = Run("Sequential");

        foreach (var name in Three)
        {
            run.OutcomeOf().ShouldBeNull();
            run.Items.Values.ShouldHaveSingleItem().Item.Assignee.ShouldBe(name);
            run.Complete("step", actor: name);
        }
        run.OutcomeOf().ShouldBe("Approved");
    }

    [Theory]
    [InlineData("0.5", "Approved,Approved", "Approved")]
    [InlineData("0.5", "Rejected,Rejected", "Rejected")]
    [InlineData("0.5", "Approved,Rejected", null)]
    [InlineData("0.6", "Approved,Rejected,Approved", "Approved")]
    [InlineData("1", "Approved,Rejected", "Rejected")]
    public void Ratio_decides_as_soon_as_it_is_certain(string ratio, string answers, string? outcome)
    {
        var run = OneStep.Run("CaseFlow.HumanTask", new JsonObject { ["role"] = "X", ["mode"] = "Ratio", ["ratio"] = ratio }, Three);

        foreach (var (index, answer) in answers.Split(',').Index()) run.Complete("step", answer, actor: Three[index]);

        run.OutcomeOf().ShouldBe(outcome);
    }

    [Fact]
    public void Return_sends_the_step_back_at_once_in_every_mode() => Run("Ratio").Complete("step", "Returned", actor: "an").OutcomeOf().ShouldBe("Returned");

    [Fact]
    public void An_added_signer_must_act_too()
    {
        var run = OneStep.Run("CaseFlow.HumanTask");
        var first = run.Items.Keys.Single();

        run.Resume(first, new() { ["act"] = "add-signer", ["user"] = "dou" });
        run.State.Bookmarks.Count.ShouldBe(2);
        run.Resume(first, new() { ["outcome"] = "Approved", ["actor"] = "an" }).OutcomeOf().ShouldBeNull();
        run.Complete("step", actor: "dou").OutcomeOf().ShouldBe("Approved");
    }

    [Fact]
    public void Without_holders_one_item_goes_to_the_role()
    {
        var run = OneStep.Run("CaseFlow.HumanTask", new JsonObject { ["role"] = "X", ["mode"] = "All" });

        run.Items.Values.ShouldHaveSingleItem().Item.Assignee.ShouldBeNull();
        run.Complete("step").OutcomeOf().ShouldBe("Approved");
    }

    private static ProcedureRun Run(string mode) => OneStep.Run("CaseFlow.HumanTask", new JsonObject { ["role"] = "X", ["mode"] = mode }, Three);
}
