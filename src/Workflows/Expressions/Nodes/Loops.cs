using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary><c>while</c> and <c>for (;;)</c>.</summary>
internal sealed class LoopStatement(Place at, Statement? first, Node? condition, Node? next, Statement body) : Statement(at, first, condition, next, body)
{
    /// <summary>The names declared in the head of a <c>for</c>.</summary>
    public FrameLayout? Layout { get; set; }

    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        if (Layout is not null) frame = Layout.Open(frame);
        first?.Execute(run, frame);
        while (true)
        {
            run.Step();
            if (condition is not null && !Coerce.ToBoolean(condition.Evaluate(run, frame))) return Flow.Next;
            var flow = body.Execute(run, frame);
            if (flow == Flow.Break) return Flow.Next;
            if (flow == Flow.Return) return flow;
            if (Layout is { IsCaptured: true }) frame = frame!.Copy();
            next?.Evaluate(run, frame);
        }
    }
}

/// <summary><c>for (const x of list)</c> and <c>for (const key in object)</c>.</summary>
internal sealed class EachStatement(Place at, SyntaxNode target, Node source, Statement body, bool isKeys) : Statement(at, target, source, body)
{
    public FrameLayout? Layout { get; set; }

    public override Flow Execute(ScriptRun run, Frame? frame)
    {
        var values = source.Evaluate(run, Layout is null ? frame : Layout.Open(frame));
        foreach (var value in isKeys ? Keys(run, values) : Sequence.Of(run, values, At))
        {
            run.Step();
            var round = Layout is null ? frame : Layout.Open(frame);
            ((ITarget)target).Assign(run, round, value);
            var flow = body.Execute(run, round);
            if (flow == Flow.Break) return Flow.Next;
            if (flow == Flow.Return) return flow;
        }

        return Flow.Next;
    }

    private static IEnumerable<object?> Keys(ScriptRun run, object? values)
    {
        var count = values switch { ValueMap map => map.Count, ValueList list => list.Count, _ => 0 };
        run.Fill(count);
        return values is ValueMap keyed ? [.. keyed.Keys] : Enumerable.Range(0, count).Select(object? (index) => index.ToString()).ToArray();
    }
}
