using System.Globalization;
using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Tests.Workflows.Expressions;

public sealed class ScriptPropertyTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "`", "${", "'", "\"", "=>", "?.", "...", "=", "+", "**", "/", "?", ":", ";", ",", "\n", "let ", "const ", "for", "(const a of ", "if", "else ",
        "return ", "function ", "f", "x", "1", ".5", "0x", "async ", "await ", "new Date", ".map", "variables", "typeof ", "while", "var ", "//", "/*", "\\u", "中", "++", "in ", "of ",
    ];

    [Fact]
    public void Calculates_like_the_doubles_of_the_machine()
    {
        var numbers = ArbMap.Default.ArbFor<double>().Filter(double.IsFinite);

        Prop.ForAll(numbers, numbers, (a, b) =>
        {
            var scope = new ScopeOfTest { Variables = { ["A"] = a, ["B"] = b } };
            var results = (ValueList)Script.Parse("const a = getA(), b = getB(); [a + b, a - b, a * b, a / b, a % b, a < b ? 1 : 0]").Evaluate(scope)!;
            double[] expected = [a + b, a - b, a * b, a / b, a % b, a < b ? 1 : 0];
            results.Select(Convert.ToDouble).ShouldBe(expected);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reads_back_the_numbers_it_prints()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<double>().Filter(double.IsFinite), number =>
        {
            var text = ValueNumber.Text(number);
            double.Parse(text, CultureInfo.InvariantCulture).ShouldBe(number);
            Convert.ToDouble(Script.Parse(text).Evaluate(new ScopeOfTest())).ShouldBe(number);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Meets_any_text_with_a_script_or_a_refusal()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        var anything = ArbMap.Default.ArbFor<string>();
        var config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(60);

        Prop.ForAll(texts, Read).Check(config);
        Prop.ForAll(anything, text => Read(text ?? "")).Check(config);
    }

    // What parses must also end: with a value or with a reason.
    private static void Read(string text)
    {
        try
        {
            Script.Parse(text).Evaluate(new ScopeOfTest(), new ScriptBudget(Steps: 10_000));
        }
        catch (ExpressionException)
        {
        }
    }
}
