using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Notices;

public sealed class PublicNoticeTests
{
    // 2 March 2026 is a Monday; seven days later is a Monday too.
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Waits_to_be_posted_before_any_clock_runs()
    {
        var run = Run();

        run.Effects.OfType<OpenNotice>().ShouldHaveSingleItem().Notice.Days.ShouldBe(7);
        run.Items.Values.ShouldHaveSingleItem().Item.Kind.ShouldBe("Posting");
        run.Effects.OfType<StartTimer>().ShouldBeEmpty();
    }

    [Fact]
    public void Starts_the_clock_with_the_posting()
    {
        var run = Run().PassDays(2).Post("step");

        var change = run.Effects.OfType<ChangeNotice>().ShouldHaveSingleItem();
        (change.Status, change.EndsOn).ShouldBe((NoticeStatus.Posted, new DateOnly(2026, 3, 11)));
        change.Explanation!.Zh.ShouldStartWith("3月4日张贴，不含当日，7天");
        run.Effects.OfType<StartTimer>().ShouldHaveSingleItem().DueAt.ShouldBe(new(2026, 3, 12, 0, 0, 0, TimeSpan.FromHours(8)));
        run.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Can_be_posted_and_closed_through_its_work_items()
    {
        var run = Run();
        var posting = run.Items.Keys.Single();

        run.Resume(posting, new() { ["form"] = new ValueMap { ["postedAt"] = Monday, ["places"] = new ValueList(["公开栏"]), ["photos"] = new ValueList([1L]) }, ["actor"] = "an" });
        run.PassPeriod();
        var closing = run.Items.Values.ShouldHaveSingleItem();
        closing.Item.Kind.ShouldBe("Closing");
        run.Resume(closing.Id, new() { ["form"] = new ValueMap { ["statement"] = "无异议", ["photos"] = new ValueList([2L]) }, ["actor"] = "an" });

        run.OutcomeOf().ShouldBe("Unopposed");
        run.State.Actors["step"].ShouldBe("an");
    }

    [Fact]
    public void Refuses_to_close_early_without_losing_the_notice()
    {
        var run = Run().Post("step").Close("step");

        run.OutcomeOf().ShouldBeNull();
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("24:00 on 9 March");
    }

    [Fact]
    public void Hold_lets_the_clock_run_on()
    {
        var run = Run("Hold").Post("step").PassDays(1);

        Object(run, "7");
        run.ProgressOf("step").EndsOn.ShouldBe(new(2026, 3, 9));
        run.PassPeriod();
        run.ProgressOf("step").Status.ShouldBe(NoticeStatus.Expired);
        Decide(run, "7", upheld: false).Close("step").OutcomeOf().ShouldBe("Unopposed");
    }

    [Fact]
    public void Pause_adds_the_days_until_the_decision()
    {
        var run = Run("Pause").Post("step").PassDays(1);

        Object(run, "7");
        run.ProgressOf("step").Status.ShouldBe(NoticeStatus.Paused);
        run.Effects.OfType<StopTimer>().ShouldHaveSingleItem();
        Decide(run.PassDays(2), "7", upheld: false);

        // Two days stood still: the 9th becomes the 11th.
        run.ProgressOf("step").EndsOn.ShouldBe(new(2026, 3, 11));
    }

    [Fact]
    public void Pause_goes_on_only_when_the_last_objection_is_decided()
    {
        var run = Run("Pause").Post("step").PassDays(1);

        Object(Object(run, "7"), "8");
        Decide(run, "7", upheld: false).ProgressOf("step").Status.ShouldBe(NoticeStatus.Paused);
        Decide(run, "8", upheld: false).ProgressOf("step").Status.ShouldBe(NoticeStatus.Posted);
    }

    [Fact]
    public void Restart_begins_a_new_period_with_the_decision()
    {
        var run = Run("Restart").Post("step").PassDays(1);

        Decide(Object(run, "7").PassDays(2), "7", upheld: false);

        run.ProgressOf("step").EndsOn.ShouldBe(new(2026, 3, 12));
    }

    [Fact]
    public void Ends_upheld_when_an_objection_was_right()
    {
        var run = Run().Post("step").PassDays(1);

        Decide(Object(run, "7"), "7", upheld: true).PassPeriod().Close("step").OutcomeOf().ShouldBe("Upheld");
    }

    [Fact]
    public void An_objection_is_investigated_within_its_own_time()
    {
        var run = Object(Run().Post("step"), "7");

        var item = run.Items.Values.ShouldHaveSingleItem().Item;
        (item.Kind, item.Subject, item.Role).ShouldBe(("Objection", "7", "TownshipAuditor"));
        item.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void The_investigation_can_be_decided_through_its_work_item()
    {
        var run = Object(Run().Post("step"), "7");

        run.Complete("step", "Upheld", actor: "bo");

        run.ProgressOf("step").IsUpheld.ShouldBeTrue();
    }

    [Fact]
    public void An_announcement_without_a_period_can_be_closed_when_it_is_posted()
    {
        var run = OneStep.Run("CaseFlow.PublicNotice", new JsonObject { ["kind"] = "Announcement", ["days"] = 0 }, start: Monday);

        run.Post("step").Close("step").OutcomeOf().ShouldBe("Unopposed");
        run.Effects.OfType<StartTimer>().ShouldBeEmpty();
    }

    private static ProcedureRun Run(string rule = "Hold") => OneStep.Run(
        "CaseFlow.PublicNotice",
        new JsonObject { ["days"] = "7", ["objectionRule"] = rule, ["objectionRole"] = "TownshipAuditor", ["objectionDueDays"] = 3 }, start: Monday);

    private static ProcedureRun Object(ProcedureRun run, string id) => run.Act("step", new() { ["act"] = "objection", ["id"] = id });

    private static ProcedureRun Decide(ProcedureRun run, string id, bool upheld) => run.Act("step", new() { ["act"] = "decision", ["id"] = id, ["upheld"] = upheld });
}
