using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Human;

public sealed class CaseStepTests
{
    [Theory]
    [InlineData(8, 3, "Passed")]
    [InlineData(5, 6, "NotPassed")]
    public void A_meeting_passes_by_its_votes_whatever_outcome_is_asked_for(long votesFor, long against, string outcome)
    {
        var votes = new ValueMap { ["members"] = 11L, ["present"] = 11L, ["votesFor"] = votesFor, ["votesAgainst"] = against };

        OneStep.Run("CaseFlow.ReviewMeeting").Complete("step", "Passed", votes).OutcomeOf().ShouldBe(outcome);
    }

    [Fact]
    public void A_criteria_review_asks_every_department_at_once()
    {
        var run = OneStep.Run("CaseFlow.CriteriaReview", new JsonObject { ["criteriaSet"] = "exit" }, rules: new Book());

        run.Items.Values.Select(item => (item.Item.Kind, item.Item.Role, item.Item.Subject)).ShouldBe(
            [("Criterion", "DeptWater", "water"), ("Criterion", "DeptSchool", "school")]);
        run.Complete("step", "Met").OutcomeOf().ShouldBeNull();
        run.Complete("step", "Met").OutcomeOf().ShouldBe("AllMet");
    }

    [Fact]
    public void One_criterion_not_met_decides_but_all_are_asked()
    {
        var run = OneStep.Run("CaseFlow.CriteriaReview", new JsonObject { ["criteriaSet"] = "exit" }, rules: new Book());

        run.Complete("step", "NotMet").OutcomeOf().ShouldBeNull();
        run.Complete("step", "Met").OutcomeOf().ShouldBe("NotMet");
    }

    [Theory]
    [InlineData("income-line", "Met")]
    [InlineData("exclusion", "NotMet")]
    public void A_written_rule_decides_at_once(string rule, string outcome) =>
        OneStep.Run("CaseFlow.CheckRule", new JsonObject { ["rule"] = rule }, rules: new Book()).OutcomeOf().ShouldBe(outcome);

    [Fact]
    public void A_rule_nobody_wrote_down_is_decided_by_a_person()
    {
        var run = OneStep.Run("CaseFlow.CheckRule", new JsonObject { ["rule"] = "quota", ["role"] = "TownshipAuditor", ["level"] = "Township" }, rules: new Book());

        run.Items.Values.ShouldHaveSingleItem().Item.Subject.ShouldBe("quota");
        run.Complete("step", "NotMet").OutcomeOf().ShouldBe("NotMet");
    }

    [Fact]
    public void An_entry_that_cannot_be_undone_needs_a_second_person()
    {
        var run = OneStep.Run("CaseFlow.SystemEntry", new JsonObject { ["system"] = "national", ["irreversible"] = true });

        run.Complete("step", actor: "an").OutcomeOf().ShouldBeNull();
        run.Items.Values.ShouldHaveSingleItem().Item.NotSameActorAs.ShouldBe(["step"]);
        run.Complete("step", actor: "bo").OutcomeOf().ShouldBe("Entered");
    }

    [Fact]
    public void Postings_go_to_every_area_and_all_must_be_proved()
    {
        var run = OneStep.Run("CaseFlow.FanOut", new JsonObject { ["areas"] = new JsonArray("530502005201", "530502005202") });

        run.Items.Values.Select(item => item.Item.Area).ShouldBe(["530502005201", "530502005202"]);
        run.Complete("step").OutcomeOf().ShouldBeNull();
        run.Complete("step").OutcomeOf().ShouldBe("Done");
    }

    [Fact]
    public void Register_and_message_get_what_the_forms_say()
    {
        var run = OneStep.Run("CaseFlow.UpdateRegister", new JsonObject { ["change"] = "Registered" });

        var change = run.Effects.OfType<ChangeRegister>().ShouldHaveSingleItem();
        (change.Change, change.Details["AreaCode"]).ShouldBe(("Registered", "530502005201"));
        OneStep.Run("CaseFlow.Notify", new JsonObject { ["template"] = "t" }).Effects.OfType<Notify>().ShouldHaveSingleItem().Who.ShouldBe("Household");
    }

    [Theory]
    [InlineData("CaseFlow.HumanTask", "Approved")]
    [InlineData("CaseFlow.ReviewMeeting", "Passed")]
    [InlineData("CaseFlow.PublicNotice", "Unopposed")]
    [InlineData("CaseFlow.CriteriaReview", "AllMet")]
    [InlineData("CaseFlow.CheckRule", "Met")]
    [InlineData("CaseFlow.FanOut", "Done")]
    [InlineData("CaseFlow.SystemEntry", "Entered")]
    [InlineData("CaseFlow.UpdateRegister", "Done")]
    [InlineData("CaseFlow.Archive", "Complete")]
    [InlineData("CaseFlow.Notify", "Done")]
    public void Every_activity_moves_on_with_its_first_outcome_when_forced(string type, string outcome)
    {
        var run = OneStep.Run(type).ForceAll();

        (run.IsFinished, run.OutcomeOf()).ShouldBe((true, outcome));
    }

    private sealed class Book : IRuleBook
    {
        public RuleAnswer? Check(string rule, ValueMap facts, DateOnly asOf) =>
            rule == "quota" ? null : new(rule == "income-line", "低于标准", "Below the line");

        public IReadOnlyList<Criterion> Criteria(string set, DateOnly asOf) =>
            set == "exit" ? [new("water", "饮水安全", "Safe water", "Township", "DeptWater"), new("school", "就学", "Schooling", "Township", "DeptSchool")] : [];
    }
}
