using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;
using CaseFlow.Workflows.Migration.Replaying;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Migration.Replaying;

public sealed class CaseReplayTests
{
    private static readonly ReplayAssumptions Assumptions = new(TimeSpan.FromHours(12));

    [Fact]
    public void The_same_version_gives_the_case_as_it_was()
    {
        var replayed = Replay(Line("first", "second"), Line("first", "second"), Done("first", 10), Done("second", 30));

        (replayed.EndedAt - Run.Now).ShouldBe(TimeSpan.FromHours(40));
        replayed.Levels.ShouldBe(new Dictionary<string, int> { ["Village"] = 2 });
        (replayed.Items["VillageCommittee"], replayed.Overdue, replayed.Assumed.Count, replayed.Unused).ShouldBe((2, 1, 0, 0));
    }

    [Fact]
    public void A_new_step_is_approved_after_the_usual_time_and_said_to_be_assumed()
    {
        var replayed = Replay(Line("first", "second"), Line("first", "check", "second"), Done("first", 10), Done("second", 20));

        (replayed.EndedAt - Run.Now).ShouldBe(TimeSpan.FromHours(42));
        replayed.Assumed.ShouldBe(new Dictionary<string, int> { ["check"] = 1 });
    }

    [Fact]
    public void A_step_that_is_gone_leaves_its_act_unused()
    {
        var replayed = Replay(Line("first", "second"), Line("second"), Done("first", 10), Done("second", 20));

        (replayed.EndedAt - Run.Now, replayed.Unused).ShouldBe((TimeSpan.FromHours(20), 1));
    }

    [Fact]
    public void A_case_that_would_fail_says_why()
    {
        var broken = Workflow.Flow([Start(), Task("first"), Set("x", "missing.member")], "start -> first", "first[Approved] -> set x");

        var replayed = Replay(Line("first"), broken, Done("first", 10));

        replayed.EndedAt.ShouldBeNull();
        replayed.Failure.ShouldNotBeNull();
    }

    private static ReplayedCase Replay(Workflow old, Workflow now, params RecordedAct[] acts)
    {
        var plan = MigrationPlan.Create(old.Parse().Graph, (now with { Id = "version-2", Version = 2 }).Parse().Graph);
        return new CaseReplay(plan, Run.Start(Workflow.Sequence()).Context, Assumptions).Run(new(7, [], Run.Now, acts));
    }

    private static RecordedAct Done(string step, int hours) =>
        new(step, "Task", null, Run.Now, Run.Now.AddHours(hours), new ValueMap { ["outcome"] = "Approved", ["actor"] = "li", ["form"] = new ValueMap() });

    private static Workflow Line(params string[] steps) => Workflow.Flow(
        [Start(), .. steps.Select(Task)], [$"start -> {steps[0]}", .. steps.Zip(steps.Skip(1), (from, to) => $"{from}[Approved] -> {to}")]);

    private static JsonObject Task(string id) => Of(
        "CaseFlow.HumanTask", id, ("title", Literal(id)), ("role", Literal("VillageCommittee")), ("level", Literal("Village")), ("dueDays", Literal(1, "Int32")),
        ("dueCalendar", Literal("Natural")));
}
