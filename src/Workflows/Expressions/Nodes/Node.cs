namespace CaseFlow.Workflows.Expressions.Nodes;

internal enum Flow { Next, Break, Continue, Return }

/// <summary>
/// A piece of a parsed script. Height is known when it is built and limited there, because evaluation recurses once per level:
/// the stack a script can use is a number we check, not a hope.
/// </summary>
internal abstract class SyntaxNode
{
    public const int MaxHeight = 400;

    protected SyntaxNode(Place at, params ReadOnlySpan<SyntaxNode?> parts)
    {
        At = at;
        foreach (var part in parts) Rise(part);
    }

    public Place At { get; }

    public int Height { get; private set; } = 1;

    protected void Rise(SyntaxNode? part)
    {
        if (part is null || part.Height < Height) return;
        Height = part.Height + 1;
        if (Height > MaxHeight)
            throw At.Error("the expression is nested too deep; split it with 'let'", "表达式嵌套过深，请用 let 拆分");
    }

    protected void Rise(IEnumerable<SyntaxNode?> parts)
    {
        foreach (var part in parts) Rise(part);
    }
}

/// <summary>Something with a value.</summary>
internal abstract class Node(Place at, params ReadOnlySpan<SyntaxNode?> parts) : SyntaxNode(at, parts)
{
    public abstract object? Evaluate(ScriptRun run, Frame? frame);
}

/// <summary>Something that is done.</summary>
internal abstract class Statement(Place at, params ReadOnlySpan<SyntaxNode?> parts) : SyntaxNode(at, parts)
{
    public abstract Flow Execute(ScriptRun run, Frame? frame);
}
