using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Expressions;

public sealed class ExpressionEvaluatorTests
{
    private readonly ScopeOfTest scope = new() { Variables = { ["v1"] = "by id", ["Counter"] = 3L }, Inputs = { ["Age"] = "70" } };

    [Theory]
    [InlineData("Literal", "True", "Boolean", "true")]
    [InlineData("Literal", "4", "Int32", "4")]
    [InlineData("Literal", "00:00:05", "TimeSpan", "\"00:00:05\"")]
    [InlineData("Literal", "WaitAll", "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", "\"WaitAll\"")]
    [InlineData("Literal", "[\"GET\"]", "String[]", "[\"GET\"]")]
    [InlineData("Object", "[\"A\", \"B\"]", "String[]", "[\"A\",\"B\"]")]
    [InlineData("Json", "{\"a\": [1, 2.5]}", "Object", "{\"a\":[1,2.5]}")]
    [InlineData("Object", "  ", "Object", "null")]
    [InlineData("Variable", "{\"id\":\"v1\",\"name\":\"Counter\",\"typeName\":\"String\"}", "String", "\"by id\"")]
    [InlineData("Variable", "{\"id\":\"gone\",\"name\":\"Counter\"}", "Int32", "3")]
    [InlineData("Variable", "{broken", "Int32", "null")]
    [InlineData("Input", "{\"name\":\"Age\"}", "Int32", "70")]
    [InlineData("Input", "Age", "String", "\"70\"")]
    [InlineData("JavaScript", "getCounter() * 2", "Int32", "6")]
    [InlineData("javascript", "getCounter()", "String", "\"3\"")]
    [InlineData("JavaScript", "return { a: getCounter() }", "ObjectDictionary", "{\"a\":3}")]
    [InlineData("JavaScript", "", "String", "null")]
    public void Evaluates_every_supported_type(string type, string value, string typeName, string json)
    {
        var expression = new Expression(type, value);

        var result = ExpressionEvaluator.Evaluate(expression, typeName, scope);

        expression.Problems().ShouldBeEmpty();
        ValueJson.ToPlainText(result).ShouldBe(json);
    }

    [Theory]
    [InlineData("CSharp")]
    [InlineData("C#")]
    [InlineData("Python")]
    [InlineData("Liquid")]
    [InlineData("Secret")]
    [InlineData("Lua")]
    public void Refuses_other_languages_by_name(string type)
    {
        var expression = new Expression(type, "1");

        var refused = Should.Throw<ExpressionException>(() => ExpressionEvaluator.Evaluate(expression, "String", scope));

        refused.Message.ShouldContain($"in {type} ");
        refused.Chinese.ShouldContain(type);
        expression.Problems().Count.ShouldBe(1);
    }

    [Fact]
    public void Tells_the_place_of_a_script_problem_before_and_when_it_runs()
    {
        var expression = Expression.JavaScript("1;\nMath.random()");

        expression.Problems().ShouldHaveSingleItem().Line.ShouldBe(2);
        Should.Throw<ScriptError>(() => ExpressionEvaluator.Evaluate(expression, "Double", scope)).Finding.Column.ShouldBe(6);
    }

    [Fact]
    public void Finds_broken_JSON_before_it_runs()
    {
        var expression = new Expression("Object", "[1,");

        expression.Problems().ShouldHaveSingleItem().Chinese.ShouldContain("JSON");
    }

    [Fact]
    public void Gives_every_evaluation_a_value_of_its_own()
    {
        var expression = new Expression("Object", "[1]");

        ((ValueList)ExpressionEvaluator.Evaluate(expression, "Object", scope)!).Add(2L);

        ((ValueList)ExpressionEvaluator.Evaluate(expression, "Object", scope)!).Count.ShouldBe(1);
    }

    [Fact]
    public void Refuses_a_value_of_the_wrong_type()
    {
        var expression = Expression.Literal("four");

        Should.Throw<ExpressionException>(() => ExpressionEvaluator.Evaluate(expression, "Int32", scope)).Message.ShouldBe("'four' cannot be converted to Int32.");
    }
}
