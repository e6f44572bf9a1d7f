using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal sealed partial class Parser
{
    // The expression of the last expression or return statement: a script of only one needs no statements at run time.
    private Node? lastValue;

    private Statement ReadStatement()
    {
        Enter();
        var statement = ReadStatementHere();
        Leave();
        return statement;
    }

    private Statement ReadStatementHere()
    {
        var at = Current.At;
        if (Current.Is("{")) return ReadBlock();
        if (TryTake(";")) return new EmptyStatement(at, null);
        if (Current.Kind != TokenKind.Name) return ReadExpressionStatement();
        switch (Current.Text)
        {
            case "let" or "const" or "var": return EndStatement(ReadDeclarations());
            case "if": return ReadIf();
            case "for": return ReadFor();
            case "while": return ReadWhile();
            case "break" or "continue": return ReadJump();
            case "return": return ReadReturn();
            case "throw":
                Take();
                return EndStatement(new ThrowStatement(at, ReadExpression()));
            case "function": return ReadFunctionDeclaration();
            case "async" when Next.IsWord("function"):
                Take();
                return ReadFunctionDeclaration();
            default: return ReadExpressionStatement();
        }
    }

    private Statement ReadExpressionStatement()
    {
        var at = Current.At;
        if (Current.Kind == TokenKind.Name && Next.Is(":"))
            throw Next.At.Error("labels are not supported; an object needs round brackets: ({ … })", "不支持标签；返回对象请加圆括号：({ … })");
        var value = ReadExpression();
        lastValue = value;
        return EndStatement(new ExpressionStatement(at, value, functions == 0));
    }

    // A statement ends with a semicolon, before "}" or at the end of its line.
    private Statement EndStatement(Statement statement)
    {
        if (!TryTake(";") && !Current.Is("}") && Current.Kind != TokenKind.End && !Current.IsAfterNewline) throw Unexpected();
        return statement;
    }

    private BlockStatement ReadBlock()
    {
        var at = Expect("{");
        scope = new NameScope(scope, isFunction: false);
        var statements = ReadStatementsToBrace();
        return new BlockStatement(at, statements) { Layout = CloseScope() };
    }

    private Statement[] ReadStatementsToBrace()
    {
        var statements = new List<Statement>();
        while (!Current.Is("}")) statements.Add(ReadStatement());
        Take();
        return [.. statements];
    }

    private FrameLayout? CloseScope()
    {
        var layout = scope.Close();
        scope = scope.Outer!;
        return layout;
    }

    private Statement ReadDeclarations()
    {
        var at = Current.At;
        var kind = Take().Text switch { "let" => Declaration.Let, "const" => Declaration.Const, _ => Declaration.Var };
        var declarations = new List<Statement>();
        do
        {
            var target = ReadPattern(kind);
            if (target is Pattern or not NameNode && !Current.Is("=") || kind == Declaration.Const && !Current.Is("="))
                throw Current.At.Error("a value is missing in the declaration", "声明缺少初始值");
            declarations.Add(new DeclareStatement(target.At, target, TryTake("=") ? ReadAssignment() : null, kind == Declaration.Var));
        }
        while (TryTake(","));
        return declarations.Count == 1 ? declarations[0] : new BlockStatement(at, [.. declarations]);
    }

    private IfStatement ReadIf()
    {
        var at = Take().At;
        Expect("(");
        var condition = ReadExpression();
        Expect(")");
        var yes = ReadStatement();
        return new IfStatement(at, condition, yes, TryTakeWord("else") ? ReadStatement() : null);
    }

    private LoopStatement ReadWhile()
    {
        var at = Take().At;
        Expect("(");
        var condition = ReadExpression();
        Expect(")");
        return new LoopStatement(at, null, condition, null, ReadBody());
    }

    private Statement ReadBody()
    {
        loops++;
        var body = ReadStatement();
        loops--;
        return body;
    }

    private Statement ReadFor()
    {
        var at = Take().At;
        TryTakeWord("await");
        Expect("(");
        scope = new NameScope(scope, isFunction: false);
        var isDeclared = Current.Kind == TokenKind.Name && Current.Text is "let" or "const" or "var";
        if (Current.Kind == TokenKind.Name && TryReadEach(at, isDeclared) is { } each) return each;
        Statement? first = Current.Is(";") ? null : isDeclared ? ReadDeclarations() : new ExpressionStatement(Current.At, ReadExpression(), false);
        Expect(";");
        var condition = Current.Is(";") ? null : ReadExpression();
        Expect(";");
        var next = Current.Is(")") ? null : ReadExpression();
        Expect(")");
        return new LoopStatement(at, first, condition, next, ReadBody()) { Layout = CloseScope() };
    }

    private EachStatement? TryReadEach(Place at, bool isDeclared)
    {
        var start = position;
        var kind = Current.Text switch { "let" => Declaration.Let, "const" => Declaration.Const, _ => Declaration.Var };
        if (isDeclared) Take();
        var end = Current.Match >= 0 ? Current.Match + 1 : position + 1;
        if (!tokens[end].IsWord("of") && !tokens[end].IsWord("in"))
        {
            position = start;
            return null;
        }

        var target = isDeclared ? ReadPattern(kind) : ToSimpleTarget(ReadPrimary());
        var isKeys = Take().Text == "in";
        var source = ReadExpression();
        Expect(")");
        return new EachStatement(at, target, source, ReadBody(), isKeys) { Layout = CloseScope() };
    }

    private Statement ReadJump()
    {
        var word = Take();
        if (loops == 0) throw word.At.Error($"'{word.Text}' stands outside a loop", $"“{word.Text}”不在循环内");
        if (Current.Kind == TokenKind.Name && !Current.IsAfterNewline) throw Current.At.Error("labels are not supported", "不支持标签");
        return EndStatement(new JumpStatement(word.At, word.Text == "break" ? Flow.Break : Flow.Continue));
    }

    private Statement ReadReturn()
    {
        var at = Take().At;
        var isBare = Current.Is(";") || Current.Is("}") || Current.Kind == TokenKind.End || Current.IsAfterNewline;
        lastValue = isBare ? null : ReadExpression();
        return EndStatement(new ReturnStatement(at, lastValue));
    }

    private EmptyStatement ReadFunctionDeclaration()
    {
        var at = Take().At;
        if (Current.Is("*")) throw Current.At.Error("generators are not supported", "不支持生成器");
        var name = TakeName();
        var function = ReadFunctionRest(at);
        scope.DeclareFunction(name, function);
        return new EmptyStatement(at, function);
    }
}
