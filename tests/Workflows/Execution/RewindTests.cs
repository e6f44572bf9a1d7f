using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Execution;

public sealed class RewindTests
{
    private static readonly Workflow Line = Workflow.Flow(
        [Start(), Event("Apply"), Event("Audit"), Event("Side"), Event("Approve"), WL("Done", "done")],
        "start -> Apply -> Audit -> Approve", "Apply -> Side -> Approve", "Approve -> done");

    [Fact]
    public void Sends_the_run_back_cancels_what_lies_behind_and_joins_again()
    {
        var run = Run.Start(Line).Resume("Apply").Resume("Audit");
        var side = Bookmark(run, "Side");

        run.Resume(new Rewind("Apply", side, "form incomplete"));
        run.State.Bookmarks.ShouldHaveSingleItem().Activation.ActivityId.ShouldBe("Apply");
        run.State.Bookmarks[0].Activation.ReturnReason.ShouldBe("form incomplete");
        run.Resume("Apply").Resume("Audit").Resume("Side").Resume("Approve");

        run.Lines.ShouldBe(["Done"]);
        run.Status.ShouldBe("Finished/Finished");
        run.Journal.ShouldContain(entry => entry.ActivityId == "Apply" && entry.Event == "Returned" && entry.Detail == "form incomplete");
    }

    [Fact]
    public void Keeps_a_branch_that_does_not_lie_behind_the_step()
    {
        var run = Run.Start(Line).Resume("Apply").Resume("Audit").Resume("Side");

        run.Resume(new Rewind("Audit", Bookmark(run, "Approve"), "check again"));
        run.Resume("Audit").Resume("Approve");

        run.Lines.ShouldBe(["Done"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Refuses_a_step_that_never_ran_is_open_or_lies_on_another_branch()
    {
        var run = Run.Start(Line).Resume("Apply").Resume("Audit");
        var side = Bookmark(run, "Side");

        run.Resume(new Rewind("Approve", side, "?")).Refusal!.Code.ShouldBe("NeverRan");
        run.Resume(new Rewind("Side", side, "?")).Refusal!.Code.ShouldBe("StillOpen");
        run.Resume(new Rewind("Audit", side, "?")).Refusal!.Code.ShouldBe("NotBehind");
        run.Resume(new Rewind("nowhere", side, "?")).Refusal!.Code.ShouldBe("NotInSameFlowchart");
        run.State.Bookmarks.Count.ShouldBe(1);
    }

    [Fact]
    public void Does_not_count_a_skipped_step_as_run()
    {
        var workflow = Workflow.Flow(
            [Start(), Decide("if", "false"), WL("Skipped", "skipped"), Event("After")], "start -> if", "if[True] -> skipped -> After", "if[False] -> After");
        var run = Run.Start(workflow);

        run.Resume(new Rewind("skipped", Bookmark(run, "After"), "?")).Refusal!.Code.ShouldBe("NeverRan");
    }

    [Fact]
    public void Goes_back_in_the_second_round_of_a_loop()
    {
        var workflow = Workflow.Flow(
            [Start(), Set("n", "getN() + 1"), Event("A"), Event("B"), Decide("again", "getN() < 2"), WL("Done", "done")],
            "start -> set n -> A -> B -> again", "again[True] -> set n", "again[False] -> done") with { Variables = [Variable("n", "Int32", 0)] };
        var run = Run.Start(workflow).Resume("A").Resume("B").Resume("A");

        run.Resume(new Rewind("A", Bookmark(run, "B"), "once more"));
        run.Resume("A").Resume("B");

        run.Lines.ShouldBe(["Done"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    private static long Bookmark(Run run, string activity) => run.State.Bookmarks.First(bookmark => bookmark.Activation.ActivityId == activity).Id;
}
