using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class SuspensionTests
{
    [Fact]
    public void Stops_at_an_event_and_goes_on_when_it_is_resumed()
    {
        var run = Run.Start(Workflow.Sequence(WL("Line 1"), Event("Go"), WL("Line 2"), WL("Line 3")));
        run.Lines.ShouldBe(["Line 1"]);
        run.Status.ShouldBe("Running/Suspended");

        run.Resume("Go");

        run.Lines.ShouldBe(["Line 1", "Line 2", "Line 3"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Theory]
    [InlineData("WaitAll", "Start|Branch 1|Branch 2|Branch 1 - Resumed|Branch 2 - Resumed|End")]
    [InlineData("WaitAny", "Start|Branch 1|Branch 2|Branch 1 - Resumed|End")]
    public void Resumes_forked_branches(string mode, string lines)
    {
        var fork = Fork(
            "fork", mode, Sequence("1", WL("Branch 1"), Event("E1"), WL("Branch 1 - Resumed")), Sequence("2", WL("Branch 2"), Event("E2"), WL("Branch 2 - Resumed")));

        var run = Run.ToEnd(Workflow.Sequence(WL("Start"), fork, WL("End")));

        string.Join('|', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Ignores_a_bookmark_that_is_used_up()
    {
        var run = Run.Start(Workflow.Sequence(Event("Go"), Event("Stay")));
        var id = run.State.Bookmarks[0].Id;
        run.Resume("Go");
        var entries = run.Journal.Count;

        run.Resume(new ResumeBookmark(id, []));

        run.Journal.Count.ShouldBe(entries);
        run.State.Bookmarks.Count.ShouldBe(1);
    }

    [Fact]
    public void Lets_the_event_that_started_the_instance_pass_once()
    {
        var run = Run.Start(Workflow.Flow([Event("Go"), Say("getResultFromGo()"), Event("Again")], "Go -> say getResultFromGo() -> Again"), new ValueMap { ["payload"] = "hello" }, trigger: "Go");

        run.Lines.ShouldBe(["hello"]);
        run.State.Bookmarks.ShouldHaveSingleItem().Activation.ActivityId.ShouldBe("Again");
    }

    [Fact]
    public void Delivers_a_published_event_with_its_payload_to_every_waiter()
    {
        var consumer = Workflow.Sequence(Event("Order"), Of("Elsa.SetOutput", "out", ("outputName", Literal("ReceivedPayload")), ("outputValue", Js("getResultFromOrder()"))))
            with { Id = "c", DefinitionId = "consumer", Name = "Consumer" };
        var publish = Of("Elsa.PublishEvent", "publish", ("eventName", Literal("Order")), ("payload", Wrap("Object", "Object", """{"Status":"Shipped"}""")));
        var dispatch = Of("Elsa.ExecuteWorkflow", "start", ("workflowDefinitionId", Literal("consumer")));

        var run = Run.Start(Workflow.Sequence(dispatch, publish), library: [consumer]);

        run.Status.ShouldBe("Finished/Finished");
        var consumed = run.StateOf(run.Started[1]);
        consumed.SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        consumed.Output["ReceivedPayload"].ShouldBeOfType<ValueMap>()["Status"].ShouldBe("Shipped");
    }

    [Fact]
    public void Keeps_a_local_event_inside_the_instance()
    {
        var publish = Of("Elsa.PublishEvent", "publish", ("eventName", Literal("Order")), ("isLocalEvent", Literal(true, "Boolean")));
        var consumer = Workflow.Sequence(Event("Order")) with { Id = "c", DefinitionId = "consumer", Name = "Consumer" };
        var fork = Fork("fork", "WaitAll", Sequence("1", Event("Order", "own"), WL("own")), Sequence("2", Of("Elsa.ExecuteWorkflow", "start", ("workflowDefinitionId", Literal("consumer"))), publish));

        var run = Run.Start(new Workflow(fork), library: [consumer]);

        run.Lines.ShouldBe(["own"]);
        run.Status.ShouldBe("Finished/Finished");
        run.StateOf(run.Started[1]).SubStatus.ShouldBe(WorkflowSubStatus.Suspended);
    }

    [Fact]
    public void Finds_only_waiters_of_the_business_key()
    {
        var consumer = Workflow.Sequence(Event("Order")) with { Id = "c", DefinitionId = "consumer", Name = "Consumer" };
        System.Text.Json.Nodes.JsonObject Start(string id) => Of("Elsa.ExecuteWorkflow", id, ("workflowDefinitionId", Literal("consumer")), ("correlationId", Literal(id)));
        var publish = Of("Elsa.PublishEvent", "publish", ("eventName", Literal("Order")), ("correlationId", Literal("b")));

        var run = Run.Start(Workflow.Sequence(Start("a"), Start("b"), publish), library: [consumer]);

        run.Started.Skip(1).Select(id => run.StateOf(id).SubStatus).ShouldBe([WorkflowSubStatus.Suspended, WorkflowSubStatus.Finished]);
    }

    [Theory]
    [InlineData("Elsa.Delay", "timeSpan", "TimeSpan", "00:00:05", 5)]
    [InlineData("Elsa.Timer", "interval", "TimeSpan", "00:01:00", 60)]
    [InlineData("Elsa.Cron", "cronExpression", "String", "0 0 10 * * *", 3600)]
    [InlineData("Elsa.StartAt", "dateTime", "DateTimeOffset", "2026-03-02T09:30:00+08:00", 1800)]
    public void Waits_for_a_time(string type, string input, string typeName, string value, int seconds)
    {
        var run = Run.Start(Workflow.Sequence(WL("WriteLine1"), Of(type, "timer", (input, Literal(value, typeName))), WL("WriteLine2")));
        run.Lines.ShouldBe(["WriteLine1"]);
        run.Effects.OfType<StartTimer>().ShouldHaveSingleItem().DueAt.ShouldBe(Run.Now.AddSeconds(seconds));

        run.ResumeAll().Lines.ShouldBe(["WriteLine1", "WriteLine2"]);
    }

    [Fact]
    public void Passes_a_start_that_lies_in_the_past() => Run.Start(Workflow.Sequence(Of("Elsa.StartAt", "at", ("dateTime", Literal("2020-01-01T00:00:00Z", "DateTime"))), WL("now"))).Lines.ShouldBe(["now"]);

    [Fact]
    public void Cancels_a_waiting_instance_and_closes_what_it_opened()
    {
        var run = Run.Start(Workflow.Sequence(Event("Go"), WL("never")));
        run.Status.ShouldBe("Running/Suspended");

        run.Cancel("withdrawn");

        run.Status.ShouldBe("Finished/Cancelled");
        run.Lines.ShouldBeEmpty();
        run.State.Bookmarks.ShouldBeEmpty();
        run.Effects.OfType<CancelAwait>().Count().ShouldBe(1);
    }

    [Fact]
    public void Cancels_the_children_of_a_cancelled_instance()
    {
        var child = Workflow.Sequence(Event("Never")) with { Id = "c", DefinitionId = "child", Name = "Child" };
        var run = Run.Start(Workflow.Sequence(Of("Elsa.ExecuteWorkflow", "e", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(true, "Boolean")))), library: [child]);

        run.Cancel("withdrawn");

        run.StateOf(run.Started[1]).SubStatus.ShouldBe(WorkflowSubStatus.Cancelled);
    }

    [Fact]
    public void Keeps_a_variable_over_waits()
    {
        var body = Sequence("body", Set("Counter", "getCounter() - 1"), Event("Go"), Say("getCounter()"));
        var workflow = new Workflow(Of("Elsa.While", "loop", ("condition", Js("getCounter() > 0", "Boolean")), ("body", body))) { Variables = [Variable("Counter", "Int32", 3)] };

        var run = Run.ToEnd(workflow);

        run.Lines.ShouldBe(["2", "1", "0"]);
        run.State.Variables["Counter"].ShouldBe(0L);
    }

    [Theory]
    [InlineData("WorkflowInstanceStorageDriver", "changed")]
    [InlineData("Elsa.Workflows.Core.Services.WorkflowStorageDriver, Elsa.Workflows.Core", "changed")]
    [InlineData("MemoryStorageDriver", "initial")]
    [InlineData(null, "initial")]
    public void Keeps_only_variables_stored_with_the_instance(string? driver, string line)
    {
        var workflow = Workflow.Sequence(Set("v", "'changed'"), Event("Go"), Say("getV()")) with { Variables = [Variable("v", "String", "initial", driver)] };

        Run.ToEnd(workflow).Lines.ShouldBe([line]);
    }

    [Fact]
    public void Finishes_everything_at_once_even_beside_a_blocked_branch()
    {
        var fork = Fork("fork", "WaitAll", Event("Blocked"), Sequence("s", WL("Line 1"), Of("Elsa.Finish", "finish"), WL("Line 2")));

        var run = Run.Start(Workflow.Sequence(fork, WL("Line 3")));

        run.Lines.ShouldBe(["Line 1"]);
        run.Status.ShouldBe("Finished/Finished");
        run.State.Bookmarks.ShouldBeEmpty();
        run.State.Root.ShouldBeNull();
    }

    [Fact]
    public void Opens_a_work_item_for_a_task_and_takes_its_result()
    {
        var task = Of("Elsa.RunTask", "task", ("taskName", Literal("Check")), ("result", Capture("answer")));
        var run = Run.Start(Workflow.Sequence(task, Say("getAnswer()")) with { Variables = [Variable("answer")] });
        run.Effects.OfType<OpenWorkItem>().ShouldHaveSingleItem().Item.Title.ShouldBe("Check");

        run.Resume("task", new ValueMap { ["result"] = "fine", ["actor"] = "li" });

        run.Lines.ShouldBe(["fine"]);
        run.State.Actors["task"].ShouldBe("li");
    }

    [Fact]
    public void Ends_a_waiting_activity_with_overdue_when_its_boundary_timer_fires()
    {
        var wait = Event("Slow");
        wait["customProperties"] = new System.Text.Json.Nodes.JsonObject { ["overdue"] = new System.Text.Json.Nodes.JsonObject { ["days"] = 3, ["calendar"] = "Working" } };
        var run = Run.Start(Workflow.Flow([wait, WL("in time", "a"), WL("too late", "b")], "Slow -> a", "Slow[Overdue] -> b"));
        var timer = run.Effects.OfType<StartTimer>().ShouldHaveSingleItem();
        timer.Kind.ShouldBe("Overdue");
        timer.DueAt.ShouldBe(new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.FromHours(8)));

        run.Resume(new ResumeBookmark(timer.Id, []));

        run.Lines.ShouldBe(["too late"]);
        run.Effects.OfType<CancelAwait>().Count().ShouldBe(1);
        run.Status.ShouldBe("Finished/Finished");
    }
}
