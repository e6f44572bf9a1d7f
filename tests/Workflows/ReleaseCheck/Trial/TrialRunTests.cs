using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.ReleaseCheck;
using CaseFlow.Workflows.ReleaseCheck.Trial;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.ReleaseCheck.Trial;

public sealed class TrialRunTests
{
    public static TheoryData<string> Names => [.. Shipped.Names.Where(name => name is "identification" or "monitoring")];

    [Theory, MemberData(nameof(Names))]
    public void Walks_every_branch_of_the_shipped_procedures_to_an_end(string name)
    {
        var report = Walk(Shipped.Json(name));

        report.IsComplete.ShouldBeTrue();
        report.NeverReached.Select(step => step.Id).ShouldBeEmpty();
        report.Paths.ShouldAllBe(path => path.End == TrialEnd.Finished);
        report.Paths[0].Turn.ShouldBeNull();
        report.Paths[0].Outcome.ShouldBe("Registered");
        report.Paths.ShouldContain(path => path.Outcome == "Rejected");
    }

    [Theory, InlineData("campaign-duty"), InlineData("township-duty"), InlineData("county-duty"), InlineData("campaign-report"), InlineData("list-submission")]
    public void Walks_every_branch_of_the_procedures_of_campaigns_to_the_one_end(string name)
    {
        var report = Walk(Shipped.Json(name));

        report.NeverReached.Select(step => step.Id).ShouldBeEmpty();
        report.Paths.ShouldAllBe(path => path.End == TrialEnd.Finished && path.Outcome == "Finished");
    }

    [Fact]
    public void Dates_the_ordinary_way_with_its_notices()
    {
        var path = Walk(Shipped.Json("identification")).Paths[0];

        path.Steps.Where(step => step.NoticeDays is not null).Select(step => (step.ActivityId, step.NoticeDays, step.Left)).ShouldBe(
        [
            ("village-notice", 7, new DateOnly(2026, 6, 9)), ("township-notice", 7, new DateOnly(2026, 6, 17)), ("county-notice", 15, new DateOnly(2026, 7, 3)),
        ]);
        path.Steps[0].Role.ShouldBe("ApplicantClerk");
    }

    [Fact]
    public void Says_which_choice_makes_a_path_another_one()
    {
        var turns = Walk(Shipped.Json("identification")).Paths.Select(path => path.Turn?.Zh).ToList();

        turns.ShouldContain("“村级公示”异议成立");
        turns.ShouldContain("“乡镇审核”退回");
        turns.ShouldBeUnique();
        turns.ShouldNotContain("“村小组初评”通过");
    }

    [Fact]
    public void Cuts_a_loop_nobody_leaves()
    {
        var json = Shipped.Json("identification");
        json.Disconnect("township-audit", "Approved");
        json.Connect("township-audit", "Approved", "village-meeting");

        Walk(json).Paths[0].End.ShouldBe(TrialEnd.LoopCut);
    }

    [Fact]
    public void Reports_a_step_that_fails()
    {
        var json = Shipped.Json("identification");
        json.Activity("output")["outputValue"]!["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "missing.thing" };

        var path = Walk(json).Paths[0];

        path.End.ShouldBe(TrialEnd.Faulted);
        path.Problem.ShouldNotBeNull();
    }

    private static TrialReport Walk(JsonObject json) => TrialRun.Of(
        new(Shipped.Parse(json).OrThrow(), new() { Today = new(2026, 6, 1), Catalog = new ActivityCatalog() }),
        new(new(2026, 6, 1), new ValueMap { ["AreaCode"] = "530502005007" }, WorkCalendar.StateCouncil));
}
