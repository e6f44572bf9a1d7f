using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal sealed partial class Parser
{
    // "(" is paired by the lexer, so one look behind its ")" tells an arrow function from brackets.
    private bool IsArrow()
    {
        if (Current.Kind == TokenKind.Name) return Next.Is("=>") && !Words.IsReserved(Current.Text);
        return Current.Is("(") && tokens[Current.Match + 1].Is("=>");
    }

    private FunctionNode ReadArrow()
    {
        var at = Current.At;
        OpenFunction();
        var parameters = Current.Is("(") ? ReadParameters() : [new Parameter(scope.Declare(TakeName(), Declaration.Parameter), null, false)];
        if (Current.IsAfterNewline) throw Unexpected();
        Expect("=>");
        if (Current.Is("{")) return CloseFunction(at, parameters, null, ReadFunctionBody());
        return CloseFunction(at, parameters, ReadAssignment(), null);
    }

    private FunctionNode ReadFunctionExpression()
    {
        var at = Take().At;
        if (Current.Kind == TokenKind.Name) throw Current.At.Error("a function within an expression has no name here", "表达式中的函数不支持命名");
        return ReadFunctionRest(at);
    }

    private FunctionNode ReadFunctionRest(Place at)
    {
        OpenFunction();
        return CloseFunction(at, ReadParameters(), null, ReadFunctionBody());
    }

    private void OpenFunction()
    {
        scope = new NameScope(scope, isFunction: true);
        functions++;
        loopsOutside.Push(loops);
        loops = 0;
    }

    private FunctionNode CloseFunction(Place at, Parameter[] parameters, Node? result, Statement? body)
    {
        functions--;
        loops = loopsOutside.Pop();
        return new FunctionNode(at, parameters, result, body) { Layout = CloseScope() };
    }

    private BlockStatement ReadFunctionBody()
    {
        var at = Expect("{");
        return new BlockStatement(at, ReadStatementsToBrace());
    }

    private Parameter[] ReadParameters()
    {
        Expect("(");
        var parameters = new List<Parameter>();
        while (!TryTake(")"))
        {
            var isRest = TryTake("...");
            var target = ReadPattern(Declaration.Parameter);
            parameters.Add(new(target, !isRest && TryTake("=") ? ReadAssignment() : null, isRest));
            if (!Current.Is(")") && (isRest || !Current.Is(","))) throw Unexpected();
            TryTake(",");
        }

        return [.. parameters];
    }

    /// <summary>A name, or a pattern of names, that is declared here.</summary>
    private SyntaxNode ReadPattern(Declaration kind)
    {
        if (!Current.Is("[") && !Current.Is("{")) return scope.Declare(TakeName(), kind);
        Enter();
        var isList = Current.Is("[");
        var at = Take().At;
        var close = isList ? "]" : "}";
        var parts = new List<Part>();
        while (!TryTake(close))
        {
            parts.Add(isList ? ReadListPart(kind) : ReadMapPart(kind));
            if (!Current.Is(close)) Expect(",");
        }

        Leave();
        return new Pattern(at, [.. parts], isList);
    }

    private Part ReadListPart(Declaration kind)
    {
        if (Current.Is(",")) return new(null, null, null, false);
        var isRest = TryTake("...");
        var target = ReadPattern(kind);
        return new(null, target, !isRest && TryTake("=") ? ReadAssignment() : null, isRest);
    }

    private Part ReadMapPart(Declaration kind)
    {
        if (TryTake("...")) return new(null, scope.Declare(TakeName(), kind), null, true);
        var key = Take();
        if (key.Kind is not (TokenKind.Name or TokenKind.Text)) throw key.At.Error("a name is expected here", "此处应为名称");
        if (key.Kind == TokenKind.Name && !Current.Is(":") && Words.IsReserved(key.Text)) throw new ScriptError(Words.NotSupported(key.At, key.Text));
        var target = TryTake(":") ? ReadPattern(kind) : key.Kind == TokenKind.Name ? scope.Declare(key, kind) : throw Unexpected();
        return new(key.Text, target, TryTake("=") ? ReadAssignment() : null, false);
    }
}
