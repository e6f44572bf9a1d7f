using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck;
using CaseFlow.Workflows.ReleaseCheck.Trial;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Procedures;

public sealed class RectificationProcedureTests
{
    [Fact]
    public void Is_assigned_put_right_checked_by_another_entered_and_closed()
    {
        var run = Rectified().Complete("recheck", "Approved", actor: "c").Complete("system-entry", "Entered").Complete("close", "Approved", actor: "c");

        (run.IsFinished, run.Outcome).ShouldBe((true, "Closed"));
        Changes(run).ShouldBe(["ItemAssigned", "ItemSigned", "ItemRectified", "ItemRechecked", "ItemCorrected", "ItemClosed"]);
    }

    [Fact]
    public void Goes_to_the_people_and_by_the_days_of_the_form()
    {
        var run = Started().ShouldWaitAt("sign").Complete("sign", actor: "p");

        var item = run.Items.Values.Single().Item;

        (item.Assignee, item.DueAt).ShouldBe(("p", new DateTimeOffset(2026, 3, 21, 0, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public void A_checker_who_put_it_right_is_not_given_the_check()
    {
        var run = Started("p").Complete("sign", actor: "p").Complete("rectify", "Rectified", actor: "p").ShouldWaitAt("recheck");

        run.Items.Values.Single().Item.Assignee.ShouldBeNull();
    }

    [Fact]
    public void Comes_back_to_the_person_with_the_reason_when_the_check_fails()
    {
        var run = Rectified().Complete("recheck", "Returned", actor: "c", opinion: "佐证不足").ShouldWaitAt("rectify");

        var item = run.Items.Values.Single().Item;

        (item.Assignee, item.ReturnReason).ShouldBe(("p", "佐证不足"));
        Changes(run)[^1].ShouldBe("ItemSentBack");
    }

    [Fact]
    public void An_explanation_ends_it_without_closing()
    {
        var run = Started().Complete("sign", actor: "p").Complete("rectify", "Unresolvable", actor: "p").Complete("explain", actor: "p").Complete("explanation-approval", "Approved", actor: "a");

        (run.IsFinished, run.Outcome).ShouldBe((true, "Explained"));
        Changes(run).ShouldNotContain("ItemClosed");
    }

    [Fact]
    public void A_refused_explanation_and_a_refused_entry_start_the_work_again()
    {
        var refused = Started().Complete("sign", actor: "p").Complete("rectify", "Unresolvable", actor: "p").Complete("explain", actor: "p").Complete("explanation-approval", "Returned", actor: "a");
        var entry = Rectified().Complete("recheck", "Approved", actor: "c").Complete("system-entry", "Refused");

        refused.ShouldWaitAt("rectify");
        entry.ShouldWaitAt("rectify");
    }

    [Fact]
    public void Every_branch_comes_to_an_end()
    {
        var report = TrialRun.Of(
            new(Shipped.Read("rectification"), new() { Today = new(2026, 6, 1), Catalog = new ActivityCatalog() }),
            new(new(2026, 6, 1), new ValueMap { ["AreaCode"] = "530502005007" }, WorkCalendar.StateCouncil));

        report.IsComplete.ShouldBeTrue();
        report.NeverReached.Select(step => step.Id).ShouldBeEmpty();
        report.Paths.ShouldAllBe(path => path.End == TrialEnd.Finished);
    }

    [Fact]
    public void No_other_procedure_may_say_what_happens_to_an_item()
    {
        var json = Shipped.Json("rectification");
        json["customProperties"]!["family"] = "identification";

        var found = DefinitionCheck.Run(Shipped.Parse(json), new() { Today = new(2026, 6, 1), Catalog = new ActivityCatalog(), RegisterChanges = ["Register"], ItemChanges = ["ItemSigned"] });

        found.Where(finding => finding.Rule == "ItemChangeWithoutItem").Select(finding => finding.ActivityId).ShouldBe(["signed"]);
    }

    private static ProcedureRun Started(string checker = "c") =>
        new ProcedureRun(Shipped.Read("rectification")).ShouldWaitAt("assign").Complete("assign", form: Assigned(checker), actor: "county");

    private static ValueMap Assigned(string checker) =>
        new() { ["unit"] = "河图街道", ["leader"] = "l", ["person"] = "p", ["checker"] = checker, ["rectifyBy"] = "2026-03-20" };

    private static ProcedureRun Rectified() => Started().Complete("sign", actor: "p").Complete("rectify", "Rectified", actor: "p");

    private static List<string> Changes(ProcedureRun run) => [.. run.Effects.OfType<ChangeRegister>().Select(change => change.Change)];
}
