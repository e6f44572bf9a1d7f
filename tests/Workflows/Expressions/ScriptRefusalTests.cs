using CaseFlow.Workflows.Expressions;

namespace CaseFlow.Tests.Workflows.Expressions;

public sealed class ScriptRefusalTests
{
    [Theory]
    [InlineData("/a+/.test('a')", 1, 1, "regular expressions")]
    [InlineData("'a'.replace(/a/g, '')", 1, 13, "regular expressions")]
    [InlineData("Math.random()", 1, 6, "Math.random")]
    [InlineData("1 +\n  foo", 2, 3, "'foo' is not known")]
    [InlineData("foo()", 1, 1, "'foo' is not known")]
    [InlineData("[1].foo()", 1, 5, "method 'foo'")]
    [InlineData("'a'.match('b')", 1, 5, "method 'match'")]
    [InlineData("Object.create(null)", 1, 8, "'Object.create'")]
    [InlineData("Math()", 1, 1, "'Math' is not a function")]
    [InlineData("class A {}", 1, 1, "'class'")]
    [InlineData("try { 1 } catch (e) {}", 1, 1, "'try'")]
    [InlineData("switch (1) {}", 1, 1, "'switch'")]
    [InlineData("this.x", 1, 1, "'this'")]
    [InlineData("new Map()", 1, 5, "'new Map'")]
    [InlineData("delete a.b", 1, 1, "'delete'")]
    [InlineData("let a = 1; let a = 2", 1, 16, "declared twice")]
    [InlineData("const a = 1;\na = 2", 2, 1, "constant")]
    [InlineData("const a = 1; () => { a++ }", 1, 22, "constant")]
    [InlineData("const a", 1, 8, "value is missing")]
    [InlineData("undefined = 1", 1, 1, "cannot be changed")]
    [InlineData("1 = 2", 1, 1, "cannot be assigned")]
    [InlineData("a?.b = 2", 1, 4, "cannot be assigned")]
    [InlineData("{ a: 1 }", 1, 4, "round brackets")]
    [InlineData("break", 1, 1, "outside a loop")]
    [InlineData("while (1) { (() => { break })() }", 1, 22, "outside a loop")]
    [InlineData("(1 + 2", 1, 1, "not closed")]
    [InlineData("[1, 2)", 1, 6, "closes nothing")]
    [InlineData("'abc", 1, 1, "not closed")]
    [InlineData("`abc ${1", 1, 1, "not closed")]
    [InlineData("1 2", 1, 3, "not expected")]
    [InlineData("1 +", 1, 4, "too early")]
    [InlineData("10n", 1, 3, "letter")]
    [InlineData("a # b", 1, 3, "character '#'")]
    [InlineData("'\\u12'", 1, 3, "escape")]
    [InlineData("-2 ** 2", 1, 4, "brackets")]
    [InlineData("getX`a`", 1, 5, "template")]
    [InlineData("eval('1')", 1, 1, "'eval'")]
    [InlineData("setTimeout(() => 1)", 1, 1, "'setTimeout'")]
    [InlineData("[,1]", 1, 2, "missing")]
    public void Refuses_what_is_outside_the_subset_and_says_where(string script, int line, int column, string reason)
    {
        var error = Should.Throw<ScriptError>(() => Script.Parse(script));

        (error.Finding.Line, error.Finding.Column).ShouldBe((line, column));
        error.Message.ShouldContain(reason);
        error.Chinese.ShouldStartWith($"第 {line} 行第 {column} 列：");
    }

    [Fact]
    public void Lists_all_unknown_names_and_methods_in_the_order_of_the_text()
    {
        var problems = Script.Problems("foo.bar();\nMath.random();\n[1].shuffle()");

        problems.Select(problem => problem.Line).ShouldBe([1, 1, 2, 3]);
    }

    [Fact]
    public void Accepts_a_method_the_script_itself_defines()
    {
        var script = Script.Parse("const tools = { double: x => x * 2 }; tools.double(4)");

        script.Evaluate(new ScopeOfTest()).ShouldBe(8L);
    }

    [Theory]
    [InlineData("null.x", "is null")]
    [InlineData("let a; a.b.c", "is undefined")]
    [InlineData("let a = 1; a()", "not a function")]
    [InlineData("({}).push(1)", "no method 'push'")]
    [InlineData("x + 1; let x = 1", "before it is declared")]
    [InlineData("for (const a of 5) a", "list is expected")]
    [InlineData("throw 'no household'", "no household")]
    [InlineData("throw new Error('no household')", "no household")]
    [InlineData("JSON.parse('{')", "not valid JSON")]
    [InlineData("new Date('soon')", "not a date")]
    [InlineData("getNothing()", "finds no variable or input 'Nothing'")]
    [InlineData("[].reduce((a, b) => a)", "empty list")]
    public void Stops_with_a_reason_when_a_value_does_not_fit(string script, string reason)
    {
        var parsed = Script.Parse(script);

        Should.Throw<CaseFlow.Workflows.State.ExpressionException>(() => parsed.Evaluate(new ScopeOfTest())).Message.ShouldContain(reason);
    }
}
