using System.Text.Json.Nodes;
using CaseFlow.Workflows.State;
using CaseFlow.Workflows.Tests.Support;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Conformance;

public sealed class VariableTests
{
    [Fact]
    public void Reads_variables_and_inputs_by_expressions_of_their_own()
    {
        var variable = Of("Elsa.WriteLine", "1", ("text", Wrap("String", "Variable", Variable("Greeting"))));
        var asText = Of("Elsa.WriteLine", "2", ("text", Wrap("String", "Variable", Variable("Greeting").ToJsonString())));
        var input = Of("Elsa.WriteLine", "3", ("text", Wrap("String", "Input", Argument("Who", "String"))));
        var workflow = Workflow.Sequence(variable, asText, input) with { Variables = [Variable("Greeting", "String", "Hi")], Inputs = [Argument("Who", "String")] };

        Run.Start(workflow, new ValueMap { ["Who"] = "Li" }).Lines.ShouldBe(["Hi", "Hi", "Li"]);
    }

    [Fact]
    public void Passes_a_variable_on_to_another()
    {
        var copy = Of("Elsa.SetVariable", "copy", ("variable", Variable("b")), ("value", Wrap("Object", "Variable", Variable("a"))));
        var workflow = Workflow.Sequence(Set("a", "'The value of variable 1'"), copy, Say("`Variable 2: ${getB()}`")) with { Variables = [Variable("a"), Variable("b")] };

        Run.Start(workflow).Lines.ShouldBe(["Variable 2: The value of variable 1"]);
    }

    [Fact]
    public void Faults_when_the_variable_to_set_is_unknown() =>
        Run.Start(Workflow.Sequence(Set("nobody", "1"))).State.Incidents.ShouldHaveSingleItem().Message.ShouldContain("nobody");

    [Fact]
    public void Hides_a_variable_by_one_of_an_inner_container()
    {
        var inner = Sequence("inner", Say("'Inner: ' + getX()", "i"));
        inner["variables"] = new JsonArray(new JsonObject { ["id"] = "x2", ["name"] = "X", ["typeName"] = "Int32", ["value"] = "20" });
        var workflow = Workflow.Sequence(Say("'Outer: ' + getX()", "o"), inner, Say("'Outer again: ' + getX()", "a")) with { Variables = [Variable("X", "Int32", "10")] };

        Run.Start(workflow).Lines.ShouldBe(["Outer: 10", "Inner: 20", "Outer again: 10"]);
    }

    [Theory]
    [InlineData("setMagicNumber(42)")]
    [InlineData("variables.MagicNumber = 42")]
    [InlineData("setVariable('MagicNumber', 42)")]
    public void Sets_a_variable_by_script(string script)
    {
        var run = Run.Start(Workflow.Sequence(Js(script), Event("Wait")) with { Variables = [Variable("MagicNumber", "Int32", 0)] });

        run.State.Variables["MagicNumber"].ShouldBe(42L);
    }

    [Fact]
    public void Changes_object_and_list_variables_by_script()
    {
        var workflow = Workflow.Sequence(
            Js("variables.Person.Name = 'Jane Doe'; variables.Fruits.push('Orange');"), Say("variables.Person.Name"), Say("variables.Fruits.join(', ')"))
            with { Variables = [Variable("Person", "JsonObject", """{"Name":"John"}"""), Variable("Fruits", "String[]", """["Apple","Banana"]""")] };

        var run = Run.Start(workflow);
        run.Lines.ShouldBe(["Jane Doe", "Apple, Banana, Orange"]);
    }

    [Fact]
    public void Keeps_keys_that_begin_with_a_dollar_over_a_wait()
    {
        var workflow = Workflow.Sequence(Set("a", """({ "$id": "1", "$schema": "x", "$ref": "1" })"""), Event("Go"), Set("b", "getA()"), Say("toJson(getB())"))
            with { Variables = [Variable("a"), Variable("b")] };

        Run.ToEnd(workflow).Lines.ShouldBe(["""{"$id":"1","$schema":"x","$ref":"1"}"""]);
    }

    [Fact]
    public void Gives_later_steps_the_output_of_a_step_and_the_last_result()
    {
        var sum = Js("return 4 + 6");
        sum["name"] = "Sum";
        var workflow = Workflow.Sequence(sum, Say("`The result of 4 and 6 is ${getResultFromSum()}.`"), Say("`The last result is ${getLastResult()}.`"));

        Run.Start(workflow).Lines.ShouldBe(["The result of 4 and 6 is 10.", "The last result is 10."]);
    }

    [Fact]
    public void Gives_every_round_of_a_loop_its_own_output()
    {
        var square = Js("return getCurrentValue() * getCurrentValue()");
        square["name"] = "Square";
        var loop = Of("Elsa.ForEach", "loop", ("items", Wrap("Object", "Object", "[1,2,3]")), ("body", Sequence("body", square, Say("getResultFromSquare()"))));

        Run.Start(new Workflow(loop)).Lines.ShouldBe(["1", "4", "9"]);
    }

    [Fact]
    public void Keeps_outputs_over_a_wait()
    {
        var step = Js("return 'kept'");
        step["name"] = "Step";
        step["result"] = Capture("captured");

        var run = Run.ToEnd(Workflow.Sequence(step, Event("Go"), Say("getResultFromStep() + ' ' + getCaptured()")) with { Variables = [Variable("captured")] });

        run.Lines.ShouldBe(["kept kept"]);
    }

    [Fact]
    public void Writes_a_captured_output_to_the_output_of_the_workflow()
    {
        var step = Js("return 'Foo'");
        step["result"] = Capture("Output1");

        Run.Start(Workflow.Sequence(step) with { Outputs = [Argument("Output1", "String")] }).State.Output["Output1"].ShouldBe("Foo");
    }

    [Fact]
    public void Chooses_outcomes_by_script()
    {
        var workflow = Workflow.Flow([Js("setOutcomes(['B','C'])"), WL("a"), WL("b"), WL("c")], "js -> wl a", "js[B] -> wl b", "js[C] -> wl c");

        Run.Start(workflow).Lines.ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Names_and_correlates_the_instance()
    {
        var workflow = Workflow.Sequence(
            Of("Elsa.SetName", "n", ("value", Literal("Case 7"))), Of("Elsa.Correlate", "c", ("correlationId", Literal("key-7"))),
            Say("getWorkflowInstanceName() + ' ' + getCorrelationId()"), Event("Wait"));

        var run = Run.Start(workflow);

        run.Lines.ShouldBe(["Case 7 key-7"]);
        (run.State.Name, run.State.CorrelationId).ShouldBe(("Case 7", "key-7"));
    }

    [Fact]
    public void Takes_a_bare_scalar_as_a_literal_and_nothing_from_a_wrapper_without_a_type()
    {
        var workflow = Workflow.Sequence(
            Of("Elsa.WriteLine", "bare", ("text", "Hello")), Of("Elsa.WriteLine", "number", ("text", 5)),
            Of("Elsa.WriteLine", "untyped", ("text", new JsonObject { ["expression"] = Bare("Literal", "lost") })));

        Run.Start(workflow).Lines.ShouldBe(["Hello", "5", ""]);
    }

    private static JsonObject Js(string script) => Of("Elsa.RunJavaScript", "js", ("script", Literal(script)));

    private static JsonObject Js(string script, string type) => Act.Js(script, type);
}
