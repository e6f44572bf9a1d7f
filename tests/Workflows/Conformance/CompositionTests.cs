using System.Text.Json.Nodes;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class CompositionTests
{
    private static readonly Workflow Child = Workflow.Sequence(
        Say("'Child: ' + getInput1()"), Of("Elsa.SetOutput", "out", ("outputName", Literal("Answer")), ("outputValue", Js("getInput1() + '!'"))))
        with { Id = "child-1", DefinitionId = "child", Name = "Child", Inputs = [Argument("Input1", "String")], Outputs = [Argument("Answer", "String")] };

    [Theory]
    [InlineData("'Bar'", "Parent: Foo|Child: Bar|Bar!")]
    [InlineData("getInput1()", "Parent: Foo|Child: Foo|Foo!")]
    public void Shows_a_child_its_own_inputs_and_takes_its_outputs(string given, string lines)
    {
        var use = Of("Child", "use", ("workflowDefinitionId", "child"), ("workflowDefinitionVersionId", "child-1"), ("input1", Js(given, "String")), ("answer", Capture("result")));
        var workflow = Workflow.Sequence(Say("'Parent: ' + getInput1()"), use, Say("getResult()"))
            with { Inputs = [Argument("Input1", "String")], Variables = [Variable("result", "String")] };

        var run = Run.Start(workflow, new ValueMap { ["Input1"] = "Foo" }, library: [Child]);

        string.Join('|', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Reads_the_outputs_of_a_child_by_the_name_of_its_activity()
    {
        var use = Of("Child", "use", ("input1", Literal("x")));
        use["name"] = "Child1";

        Run.Start(Workflow.Sequence(use, Say("getAnswerFromChild1()")), library: [Child]).Lines.ShouldBe(["Child: x", "x!"]);
    }

    [Fact]
    public void Shows_a_child_the_current_item_of_the_loop_around_it()
    {
        var child = Workflow.Sequence(Say("getInput1() + getCurrentValue()")) with { Id = "c", DefinitionId = "child", Name = "Child", Inputs = [Argument("Input1")] };
        var use = Of("Child", "use", ("workflowDefinitionId", "child"), ("input1", Js("getCurrentIndex()")));

        var run = Run.Start(new Workflow(Of("Elsa.ForEach", "each", ("items", Js("['a', 'b']")), ("body", use))), library: [child]);

        run.Lines.ShouldBe(["0a", "1b"]);
    }

    [Fact]
    public void Follows_the_outcome_a_child_completes_with_and_no_further()
    {
        var child = Workflow.Flow([WL("In child", "a"), Of("Elsa.Complete", "done", ("outcomes", Literal("Success", "Object"))), WL("never", "b")], "a -> done -> b")
            with { Id = "c", DefinitionId = "child", Name = "Child" };
        var workflow = Workflow.Flow(
            [Of("Child", "use", ("workflowDefinitionId", "child")), WL("Success path taken", "yes"), WL("Wrong", "no")], "use[Success] -> yes", "use -> no");

        var run = Run.Start(workflow, library: [child]);

        run.Lines.ShouldBe(["In child", "Success path taken"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Falls_back_to_the_published_version_when_the_pinned_one_is_gone()
    {
        var published = Workflow.Sequence(WL("Published version executed")) with { Id = "c2", DefinitionId = "child", Name = "Child", Version = 2 };
        var draft = Workflow.Sequence(WL("Draft")) with { Id = "c3", DefinitionId = "child", Name = "Child", Version = 3, IsPublished = false };
        var workflow = Workflow.Sequence(Of("Child", "use", ("workflowDefinitionId", "child"), ("workflowDefinitionVersionId", "gone")));

        Run.Start(workflow, library: [published, draft]).Lines.ShouldBe(["Published version executed"]);
    }

    [Fact]
    public void Waits_inside_a_child_and_goes_on_in_the_same_version()
    {
        var child = Workflow.Sequence(Set("seen", "getInput1()"), Event("Go"), Say("getSeen()"))
            with { Id = "c", DefinitionId = "child", Name = "Child", Inputs = [Argument("Input1")], Variables = [Variable("seen")] };
        var workflow = Workflow.Sequence(Of("Child", "use", ("workflowDefinitionId", "child"), ("input1", Literal("kept"))), WL("After"));

        var run = Run.ToEnd(workflow, library: [child]);

        run.Lines.ShouldBe(["kept", "After"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Ends_workflows_that_use_each_other_without_end_as_an_incident()
    {
        var endless = Workflow.Sequence(Of("Endless", "again", ("workflowDefinitionId", "endless"))) with { Id = "e", DefinitionId = "endless", Name = "Endless" };

        var run = Run.Start(endless);

        run.Status.ShouldBe("Finished/Faulted");
        run.State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("levels deep");
    }

    [Theory]
    [InlineData(true, "Parent: Before child|Child: Executing|Parent: After child")]
    [InlineData(false, "Parent: Before child|Child: Executing|Parent: After child")]
    public void Executes_a_child_instance_and_goes_on_after_it(bool waits, string lines)
    {
        var child = Workflow.Sequence(WL("Child: Executing")) with { Id = "c", DefinitionId = "child", Name = "Child" };
        var execute = Of("Elsa.ExecuteWorkflow", "execute", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(waits, "Boolean")));

        var run = Run.Start(Workflow.Sequence(WL("Parent: Before child"), execute, WL("Parent: After child")), library: [child]);

        string.Join('|', run.Lines).ShouldBe(lines);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Waits_for_a_blocked_child_only_when_it_is_told_to()
    {
        var child = Workflow.Sequence(WL("Child: Executing"), Event("Never")) with { Id = "c", DefinitionId = "child", Name = "Child" };
        JsonObject Execute(bool waits) => Of("Elsa.ExecuteWorkflow", "execute", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(waits, "Boolean")));

        Run.Start(Workflow.Sequence(Execute(true), WL("After")), library: [child]).Status.ShouldBe("Running/Suspended");
        Run.Start(Workflow.Sequence(Execute(false), WL("After")), library: [child]).Lines.ShouldBe(["Child: Executing", "After"]);
    }

    [Fact]
    public void Gives_a_child_instance_input_business_key_and_parent_and_takes_its_output()
    {
        var child = Workflow.Sequence(
            Say("'Child received: ' + getInput('Message')"),
            Of("Elsa.SetOutput", "out", ("outputName", Literal("Number")), ("outputValue", Js("42")))) with { Id = "c", DefinitionId = "child", Name = "Child" };
        var execute = Of(
            "Elsa.ExecuteWorkflow", "execute", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(true, "Boolean")),
            ("correlationId", Literal("test-correlation-123")), ("input", Wrap("ObjectDictionary", "Object", """{"Message":"Hello from parent"}""")),
            ("result", Capture("result")));
        var workflow = Workflow.Sequence(execute, Say("`Parent received: ${getResult().Output.Number}`")) with { Variables = [Variable("result")] };

        var run = Run.Start(workflow, library: [child]);

        run.Lines.ShouldBe(["Child received: Hello from parent", "Parent received: 42"]);
        var started = run.StateOf(run.Started[1]);
        started.CorrelationId.ShouldBe("test-correlation-123");
        started.ParentInstanceId.ShouldBe(1);
        started.Properties["ParentInstanceId"].ShouldBe("1");
    }

    [Fact]
    public void Dispatches_a_child_and_waits_for_it_over_a_suspension()
    {
        var child = Workflow.Sequence(Event("Go"), Of("Elsa.SetOutput", "out", ("outputName", Literal("X")), ("outputValue", Literal("done", "Object"))))
            with { Id = "c", DefinitionId = "child", Name = "Child" };
        var dispatch = Of(
            "Elsa.DispatchWorkflow", "dispatch", ("workflowDefinitionId", Literal("child")), ("waitForCompletion", Literal(true, "Boolean")), ("result", Capture("result")));
        var run = Run.Start(Workflow.Sequence(dispatch, Say("getResult().X")) with { Variables = [Variable("result")] }, library: [child]);

        var childId = run.Started[1];
        run.Resume(new ResumeBookmark(run.StateOf(childId).Bookmarks[0].Id, []), childId);

        run.Lines.ShouldBe(["done"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Faults_when_the_dispatched_workflow_is_unknown()
    {
        var run = Run.Start(Workflow.Sequence(Of("Elsa.DispatchWorkflow", "dispatch", ("workflowDefinitionId", Literal("nobody"))), WL("never")));

        run.Status.ShouldBe("Finished/Faulted");
        run.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Dispatches_one_child_for_every_item_with_an_input_object_of_its_own()
    {
        var child = Workflow.Sequence(Say("'Mixing ' + getInput('Item')")) with { Id = "c", DefinitionId = "child", Name = "Child" };
        var bulk = Bulk("""["Apple","Banana","Cherry"]""");
        var workflow = Workflow.Flow([bulk, WL("All done", "all")], "bulk[Completed] -> all");

        var run = Run.Start(workflow, library: [child]);

        run.Lines.ShouldBe(["Mixing Apple", "Mixing Banana", "Mixing Cherry", "All done"]);
        run.Status.ShouldBe("Finished/Finished");
    }

    [Fact]
    public void Runs_the_faulted_port_for_every_child_that_failed()
    {
        var child = Workflow.Sequence(Of("Elsa.Fault", "fault", ("message", Literal("broken")))) with { Id = "c", DefinitionId = "child", Name = "Child" };
        var bulk = Bulk("[1,2,3]");
        bulk["childFaulted"] = WL("failed", "port");

        var run = Run.Start(Workflow.Sequence(bulk, WL("After")), library: [child]);

        run.Lines.ShouldBe(["failed", "failed", "failed", "After"]);
    }

    [Fact]
    public void Passes_a_bulk_dispatch_without_items()
    {
        var child = Workflow.Sequence(WL("never")) with { Id = "c", DefinitionId = "child", Name = "Child" };

        Run.Start(Workflow.Sequence(Bulk("[]"), WL("After")), library: [child]).Lines.ShouldBe(["After"]);
    }

    private static JsonObject Bulk(string items) =>
        Of("Elsa.BulkDispatchWorkflows", "bulk", ("workflowDefinitionId", Literal("child")), ("items", Wrap("Object", "Object", items)));
}
