using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.Expressions.Syntax;

namespace CaseFlow.Workflows.Expressions;

/// <summary>A parsed script of the JavaScript subset; it never changes and may be run by many threads.</summary>
public sealed class Script
{
    private readonly BlockStatement body;
    private readonly Node? single;

    private Script(BlockStatement body, Node? single) => (this.body, this.single) = (body, single);

    /// <summary>Reads a script; anything outside the subset is refused with a <see cref="ScriptError"/>.</summary>
    public static Script Parse(string text, ScriptBudget? budget = null)
    {
        var parser = new Parser(text, budget ?? ScriptBudget.Default);
        var (body, single) = parser.ReadScript();
        return parser.Findings.Count == 0 ? new Script(body, single) : throw new ScriptError(parser.Findings[0]);
    }

    /// <summary>Everything that is wrong with a script, in the order of the text; a syntax error hides what follows it.</summary>
    public static IReadOnlyList<ScriptFinding> Problems(string text, ScriptBudget? budget = null)
    {
        try
        {
            var parser = new Parser(text, budget ?? ScriptBudget.Default);
            parser.ReadScript();
            return parser.Findings;
        }
        catch (ScriptError error)
        {
            return [error.Finding];
        }
    }

    /// <summary>
    /// Runs the script and gives its returned value, or that of its last expression statement. What it changed reaches the scope only when it ends well;
    /// otherwise an <see cref="State.ExpressionException"/> tells why it stopped.
    /// </summary>
    public object? Evaluate(IScriptScope scope, ScriptBudget? budget = null)
    {
        var run = new ScriptRun(scope, budget ?? ScriptBudget.Default);
        var value = single is null ? Execute(run) : single.Evaluate(run, null);
        value = value is bool ? value : new Export(run).Copy(value);
        if (run.HasWorkspace) run.Workspace.Save();
        return value;
    }

    private object? Execute(ScriptRun run) => body.Execute(run, null) == Flow.Return ? run.Returned : run.Completion;
}
