using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Expressions;

/// <summary>Runs a script and compares its result with JSON.</summary>
internal static class ScriptResult
{
    public static void Check(string script, string json)
    {
        var expected = ValueJson.ParsePlain(json);

        var actual = Script.Parse(script).Evaluate(new ScopeOfTest());

        ValueJson.ToPlainText(actual).ShouldBe(ValueJson.ToPlainText(expected));
    }
}
