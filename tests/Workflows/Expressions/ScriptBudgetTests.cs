using System.Diagnostics;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Expressions;

public sealed class ScriptBudgetTests
{
    [Theory]
    [InlineData("while (true) {}", "steps")]
    [InlineData("for (;;) ;", "steps")]
    [InlineData("let i = 0; while (true) i++", "steps")]
    [InlineData("const f = () => f(); f()", "call each other")]
    [InlineData("function f(n) { return [n].map(f) } f(1)", "call each other")]
    [InlineData("let f = () => g(), g = () => { return f() + 1 }; g()", "call each other")]
    [InlineData("let s = 'x'; while (true) s += s", "characters")]
    [InlineData("let s = 'x'.repeat(500000); while (true) s = 'a' + s.slice(1)", "steps")]
    [InlineData("let s = 'x'; while (true) s = `${s}${s}`", "characters")]
    [InlineData("'x'.repeat(1e9)", "characters")]
    [InlineData("'xy'.repeat(2147483647)", "characters")]
    [InlineData("'x'.padStart(2000000000)", "characters")]
    [InlineData("'x'.padEnd(1e7, 'ab')", "characters")]
    [InlineData("let s = 'x'.repeat(1000); s.replaceAll('x', s).replaceAll('x', s)", "characters")]
    [InlineData("let a = ['x'.repeat(100000)]; a.push(...a, ...a, ...a, ...a, ...a, ...a, ...a, ...a, ...a, ...a); a.join('')", "characters")]
    [InlineData("'x'.concat('y'.repeat(600000), 'y'.repeat(600000))", "characters")]
    [InlineData("let a = [1]; while (true) a = [...a, ...a]", "elements")]
    [InlineData("let a = [1]; while (true) a = a.concat(a)", "elements")]
    [InlineData("let a = [1]; while (true) a.push(...a)", "elements")]
    [InlineData("let a = [1]; a[1e9] = 1", "elements")]
    [InlineData("let a = []; a.length = 1e9", "elements")]
    [InlineData("Array.from({ length: 1e9 })", "elements")]
    [InlineData("const a = [1]; for (const x of a) a.push(x)", "elements")]
    [InlineData("'x'.repeat(200000).split('')", "elements")]
    [InlineData("let o = {}, i = 0; while (true) o['k' + i++] = 1", "elements")]
    [InlineData("let a = [1]; a.push(a); JSON.stringify(a)", "contains itself")]
    [InlineData("let a = [1]; a.push(a); String(a)", "contains itself")]
    [InlineData("let a = [1]; a.push(a); a", "contains itself")]
    [InlineData("let a = [1]; a.push(a); a.flat(Infinity)", "contains itself")]
    [InlineData("let a = []; for (let i = 0; i < 100000; i++) a = [a]; a", "contains itself")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; a", "")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; JSON.stringify(a)", "")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; String(a)", "")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; a.flat(50)", "")]
    [InlineData("const s = 'x'.repeat(900000), a = []; for (let i = 0; i < 50; i++) a.push(s); a", "characters")]
    [InlineData("const s = 'x'.repeat(900000), a = []; for (let i = 0; i < 50; i++) a.push(s); JSON.stringify(a)", "characters")]
    [InlineData("const s = 'x'.repeat(900000), t = s + 'y'; let n = 0; while (true) n += s.includes('xxxxy') ? 1 : 0", "steps")]
    [InlineData("const a = Array.from({ length: 90000 }, (_, i) => i); while (true) a.includes(-1)", "steps")]
    [InlineData("const a = Array.from({ length: 90000 }, (_, i) => -i); while (true) a.slice().sort((x, y) => x - y)", "steps")]
    [InlineData("const a = Array.from({ length: 90000 }, (_, i) => i); while (true) a.reverse()", "steps")]
    [InlineData("const s = '1'.repeat(1000000); let n = 0; while (true) n += +s > 0 ? 1 : 0", "steps")]
    [InlineData("const s = ' '.repeat(1000000); while (true) isNullOrWhiteSpace(s)", "steps")]
    [InlineData("const s = 'k'.repeat(1000000), o = {}; while (true) s in o", "steps")]
    [InlineData("const e = new Error('x'.repeat(900000)); while (true) String(e)", "steps")]
    [InlineData("const o = { toString: 1 }; let a = 'x'.repeat(500000); while (true) a == a.slice(0)", "steps")]
    public void Stops_a_script_that_wants_too_much(string script, string reason)
    {
        var parsed = Script.Parse(script);
        var watch = Stopwatch.StartNew();

        var stopped = Should.Throw<ExpressionException>(() => parsed.Evaluate(new ScopeOfTest()));

        stopped.Message.ShouldContain(reason);
        stopped.Chinese.ShouldNotBeNullOrWhiteSpace();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("Array.from({ length: 90000 }, (_, i) => i).join(', ').length", 618888L)]
    [InlineData("JSON.stringify(Array.from({ length: 90000 }, (_, i) => i)).length", 528891L)]
    [InlineData("'a,'.repeat(40000).replaceAll(',', ';').split(';').length", 40001L)]
    [InlineData("let s = ''; for (let i = 0; i < 2000; i++) s += 'line ' + i + '\\n'; s.length", 18890L)]
    [InlineData("const s = 'x'.repeat(50000); let n = 0; for (let i = 0; i < s.length; i++) if (s.slice(i, i + 1) == 'x') n++; n", 50000L)]
    [InlineData("Array.from({ length: 20000 }, (_, i) => ({ n: i % 7 })).filter(x => x.n > 3).map(x => x.n).sort((a, b) => b - a)[0]", 6L)]
    public void Leaves_room_for_honest_work(string script, long expected)
    {
        var result = Script.Parse(script).Evaluate(new ScopeOfTest());

        result.ShouldBe(expected);
    }

    [Theory]
    [InlineData("(", ")", 100_000)]
    [InlineData("[", "]", 100_000)]
    [InlineData("{", "}", 100_000)]
    [InlineData("({a:", "})", 10_000)]
    [InlineData("!", "", 90_000)]
    [InlineData("- ", "", 45_000)]
    [InlineData("typeof ", "", 10_000)]
    [InlineData("x=>", "", 30_000)]
    [InlineData("()=>{", "}", 15_000)]
    [InlineData("`${", "}`", 15_000)]
    [InlineData("1?", ":1", 20_000)]
    [InlineData("1?1:", "", 20_000)]
    [InlineData("1+", "", 40_000)]
    [InlineData("1**", "", 30_000)]
    [InlineData("1,", "", 40_000)]
    [InlineData("1&&", "", 30_000)]
    [InlineData("if(1)", ";", 15_000)]
    [InlineData("if(1);else ", ";", 8_000)]
    [InlineData("for(;;)", ";", 12_000)]
    [InlineData("[].map(", ")", 10_000)]
    [InlineData("let [", "]", 10_000)]
    [InlineData("await ", "", 15_000)]
    [InlineData("new Date(", ")", 10_000)]
    public void Refuses_deep_nesting_without_exhausting_the_stack(string open, string close, int count)
    {
        var text = string.Concat(Enumerable.Repeat(open, count)) + "1" + string.Concat(Enumerable.Repeat(close, count));

        Should.Throw<ScriptError>(() => Script.Parse(text));
        Should.Throw<ScriptError>(() => Script.Parse(text, ScriptBudget.Default with { ScriptLength = 10_000_000 }));
    }

    [Theory]
    [InlineData(".a")]
    [InlineData("[0]")]
    [InlineData("?.a")]
    [InlineData("()")]
    public void Refuses_a_chain_of_ten_thousand_parts(string part)
    {
        var text = "getX" + string.Concat(Enumerable.Repeat(part, 10_000));

        Should.Throw<ScriptError>(() => Script.Parse(text)).Finding.English.ShouldContain("nested");
    }

    [Fact]
    public void Runs_the_deepest_allowed_calls_on_a_small_stack()
    {
        var brackets = string.Concat(Enumerable.Repeat("(1+", 40)) + "f(n - 1)" + new string(')', 40);
        var script = Script.Parse($"function f(n) {{ return n == 0 ? 0 : {brackets} }} f(80)");
        object? result = null;
        Exception? failure = null;

        var thread = new Thread(() => failure = Record.Exception(() => result = script.Evaluate(new ScopeOfTest())), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        failure.ShouldBeNull();
        result.ShouldBe(3200L);
    }

    [Fact]
    public void Counts_with_the_budget_it_is_given()
    {
        var script = Script.Parse("let s = 0; for (let i = 0; i < 100; i++) s += i; s");

        script.Evaluate(new ScopeOfTest(), new ScriptBudget(Steps: 1_000)).ShouldBe(4950L);
        Should.Throw<ExpressionException>(() => script.Evaluate(new ScopeOfTest(), new ScriptBudget(Steps: 100)));
    }

    [Fact]
    public void Changes_nothing_when_the_script_is_stopped()
    {
        var scope = new ScopeOfTest { Variables = { ["A"] = 1L } };

        Should.Throw<ExpressionException>(() => Script.Parse("setA(2); setOutcome('x'); setCorrelationId('y'); while (true) {}").Evaluate(scope));

        scope.Variables["A"].ShouldBe(1L);
        scope.Outcomes.ShouldBeEmpty();
        scope.Properties.ShouldBeEmpty();
    }
}
