namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>An expression on its own; on the top level its value is the script's result so far.</summary>
internal sealed class ExpressionStatement(Place at, Node value, bool isTopLevel) : Statement(at, value)
{
    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        run.Step();
        var result = value.Evaluate(run, frame);
        if (isTopLevel) run.Completion = result;
        return Flow.Next;
    }
}

/// <summary>One declared name or pattern with its value; <c>var x</c> without one changes nothing.</summary>
internal sealed class DeclareStatement(Place at, SyntaxNode target, Node? value, bool isVar) : Statement(at, target, value)
{
    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        run.Step();
        if (value is not null || !isVar) ((ITarget)target).Assign(run, frame, value is null ? Undefined.Value : value.Evaluate(run, frame));
        return Flow.Next;
    }
}

/// <summary>Statements in order; with a layout they have names of their own.</summary>
internal sealed class BlockStatement : Statement
{
    private readonly Statement[] statements;

    public BlockStatement(Place at, Statement[] statements) : base(at)
    {
        this.statements = statements;
        Rise(statements);
    }

    public FrameLayout? Layout { get; set; }

    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        if (Layout is { } layout) frame = layout.Open(frame);
        foreach (var statement in statements)
            if (statement.Execute(run, frame) is var flow and not Flow.Next)
                return flow;
        return Flow.Next;
    }
}

internal sealed class IfStatement(Place at, Node condition, Statement yes, Statement? no) : Statement(at, condition, yes, no)
{
    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        run.Step();
        return (Coerce.ToBoolean(condition.Evaluate(run, frame)) ? yes : no)?.Execute(run, frame) ?? Flow.Next;
    }
}

internal sealed class ReturnStatement(Place at, Node? value) : Statement(at, value)
{
    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        run.Returned = value is null ? Undefined.Value : value.Evaluate(run, frame);
        return Flow.Return;
    }
}

/// <summary><c>throw x</c>: the step that runs the script faults with this text.</summary>
internal sealed class ThrowStatement(Place at, Node value) : Statement(at, value)
{
    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        var thrown = value.Evaluate(run, frame);
        var text = Coerce.ToText(run, thrown is State.ValueMap map && map.ContainsKey("message") ? map["message"] : thrown);
        if (text.Length > 1000) text = text[..1000] + "…";
        throw new State.ExpressionException(text, text);
    }
}

/// <summary><c>break</c> or <c>continue</c>; without labels.</summary>
internal sealed class JumpStatement(Place at, Flow flow) : Statement(at)
{
    public override Flow Execute(ScriptRun run, Frame? frame) => flow;
}

/// <summary>A lone semicolon, or a function declaration, which its block has already made.</summary>
internal sealed class EmptyStatement(Place at, SyntaxNode? declared) : Statement(at, declared)
{
    public override Flow Execute(ScriptRun run, Frame? frame) => Flow.Next;
}
