using CaseFlow.Workflows.Expressions.Natives;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

/// <summary>
/// Reads a script of the subset. Syntax errors end the reading with a <see cref="ScriptError"/>; names and methods we do not know are collected,
/// so that a release check can list them all.
/// </summary>
internal sealed partial class Parser
{
    private readonly ScriptBudget budget;
    private readonly Token[] tokens;
    private readonly List<ScriptFinding> findings = [];
    private readonly List<MemberNode> members = [];
    private readonly List<(MemberNode Member, MethodSet Methods)> methods = [];
    private readonly HashSet<string> ownMethods = [];
    private readonly List<NameNode> callees = [];
    private readonly Stack<int> loopsOutside = new();
    private NameScope scope = new(null, isFunction: true);
    private int position;
    private int depth;
    private int functions;
    private int loops;

    public Parser(string text, ScriptBudget budget)
    {
        this.budget = budget;
        if (text.Length > budget.ScriptLength)
            throw new Place(1, 1).Error($"the script is longer than {budget.ScriptLength:N0} characters", $"脚本超过 {budget.ScriptLength:N0} 个字符");
        tokens = new Lexer(text).Read();
    }

    public IReadOnlyList<ScriptFinding> Findings => findings;

    private Token Current => tokens[position];

    private Token Next => tokens[Math.Min(position + 1, tokens.Length - 1)];

    public (BlockStatement Body, Node? Single) ReadScript()
    {
        var start = Current.At;
        var statements = new List<Statement>();
        Node? single = null;
        while (Current.Kind != TokenKind.End)
        {
            var isReturn = Current.IsWord("return");
            statements.Add(ReadStatement());
            single = statements.Count == 1 ? lastValue : null;
            if (!isReturn && statements[^1] is not ExpressionStatement) single = null;
        }

        var layout = scope.Close();
        Resolve();
        return (new BlockStatement(start, [.. statements]) { Layout = layout }, layout is null ? single : null);
    }

    private void Resolve()
    {
        foreach (var name in scope.Unknown) ResolveGlobal(name);
        foreach (var member in members) CheckMember(member);
        foreach (var name in callees) CheckCallee(name);
        foreach (var (member, set) in methods)
            if (!set.IsKnown() && !ownMethods.Contains(member.Name) && !(member.Target is NameNode { Global: NameSpace }))
                findings.Add(member.At.Finding($"the method '{member.Name}' is not supported", $"不支持方法“{member.Name}”"));
        findings.Sort((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
    }

    private void ResolveGlobal(NameNode name)
    {
        if (Globals.Table.TryGetValue(name.Name, out var value)) name.BindGlobal(value);
        else if (Accessors.Table.TryGetValue(name.Name, out var native)) name.BindGlobal(new NativeFunction(native));
        else if (Accessors.Named(name.Name) is { } accessor) name.BindGlobal(accessor);
        else if (Words.IsRefused(name.Name)) findings.Add(Words.NotSupported(name.At, name.Name));
        else findings.Add(name.At.Finding($"'{name.Name}' is not known; variables are read with variables.{name.Name}", $"未知名称“{name.Name}”，变量请写作 variables.{name.Name}"));
        if (name.IsWritten && name.Global is not null)
            findings.Add(name.At.Finding($"'{name.Name}' cannot be changed", $"“{name.Name}”不能修改"));
    }

    private void CheckMember(MemberNode member)
    {
        if (member.Target is not NameNode { Global: NameSpace space } || space.TryGet(member.Name, out _)) return;
        findings.Add(space.Name == "Math" && member.Name == "random"
            ? member.At.Finding("Math.random is not supported, a replay must give the same result", "不支持 Math.random，因为重放必须得到相同结果")
            : member.At.Finding($"'{space.Name}.{member.Name}' is not supported", $"不支持“{space.Name}.{member.Name}”"));
    }

    private void CheckCallee(NameNode name)
    {
        if (!name.IsBound && name.Global is not (null or Function) or NameSpace { IsCallable: false })
            findings.Add(name.At.Finding($"'{name.Name}' is not a function", $"“{name.Name}”不是函数"));
    }

    private Token Take() => tokens[position++];

    private bool TryTake(string sign)
    {
        if (!Current.Is(sign)) return false;
        position++;
        return true;
    }

    private bool TryTakeWord(string word)
    {
        if (!Current.IsWord(word)) return false;
        position++;
        return true;
    }

    private Place Expect(string sign)
    {
        if (!Current.Is(sign)) throw Current.At.Error($"'{sign}' is expected here{Found()}", $"此处应为“{sign}”");
        return Take().At;
    }

    private Token TakeName()
    {
        if (Current.Kind != TokenKind.Name) throw Unexpected();
        if (Words.IsReserved(Current.Text)) throw new ScriptError(Words.NotSupported(Current.At, Current.Text));
        return Take();
    }

    private ScriptError Unexpected() => Current.Kind == TokenKind.End
        ? Current.At.Error("the script ends too early", "脚本不完整")
        : Current.At.Error($"this is not expected here{Found()}", $"此处不应出现“{Current.Text}”");

    private string Found() => Current.Kind switch
    {
        TokenKind.End => ", but the script ends",
        TokenKind.Name or TokenKind.Sign => $", but '{Current.Text}' stands here",
        _ => "",
    };

    private void Enter()
    {
        if (++depth > budget.Nesting)
            throw Current.At.Error($"the script is nested deeper than {budget.Nesting} levels", $"脚本嵌套超过 {budget.Nesting} 层");
    }

    private void Leave() => depth--;
}
