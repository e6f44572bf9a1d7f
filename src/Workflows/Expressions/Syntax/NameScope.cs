using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal enum Declaration { Var, Let, Const, Function, Parameter }

/// <summary>
/// The names of one block while it is parsed. Uses wait until the block ends, because a function may use a name declared after it;
/// what the block does not declare is handed to the block around it, one hop further away.
/// </summary>
internal sealed class NameScope(NameScope? outer, bool isFunction)
{
    private readonly Dictionary<string, Declared> names = [];
    private readonly List<Pending> uses = [];
    private readonly List<(int Slot, FunctionNode Function)> functions = [];
    private bool isCaptured;

    public NameScope? Outer { get; } = outer;

    public void Use(NameNode name) => uses.Add(new(name, 0, false));

    public NameNode Declare(Token token, Declaration kind)
    {
        if (kind == Declaration.Var && !isFunction)
        {
            if (names.TryGetValue(token.Text, out var hidden) && hidden.Kind != Declaration.Var) throw Twice(token);
            // The name lives in the function; this node is one of its uses from here.
            var use = Outer!.Declare(token, kind);
            Outer.uses.RemoveAt(Outer.uses.Count - 1);
            Use(use);
            return use;
        }

        var canRepeat = kind is Declaration.Var or Declaration.Function;
        if (!names.TryGetValue(token.Text, out var known)) names[token.Text] = known = new(names.Count, kind);
        else if (!canRepeat || known.Kind is Declaration.Let or Declaration.Const) throw Twice(token);
        var node = new NameNode(token.At, token.Text);
        Use(node);
        return node;
    }

    public void DeclareFunction(Token token, FunctionNode function)
    {
        Declare(token, Declaration.Function);
        functions.Add((names[token.Text].Slot, function));
    }

    /// <summary>Binds the uses; null when the block has no names and needs no frame.</summary>
    public FrameLayout? Close()
    {
        foreach (var use in uses)
        {
            if (names.TryGetValue(use.Name.Name, out var known)) Bind(use, known);
            else Outer?.uses.Add(new(use.Name, use.Hops + (names.Count > 0 ? 1 : 0), use.IsCrossed || isFunction));
        }

        if (names.Count == 0) return null;
        var variables = names.Values.Where(name => name.Kind == Declaration.Var).Select(name => name.Slot).ToArray();
        return new FrameLayout(names.Count, variables, [.. functions], isCaptured);
    }

    /// <summary>Uses nobody declared; asked on the outermost block after it closed.</summary>
    public IEnumerable<NameNode> Unknown => uses.Select(use => use.Name).Where(name => !name.IsBound);

    private void Bind(Pending use, Declared known)
    {
        use.Name.Bind(use.Hops, known.Slot);
        isCaptured |= use.IsCrossed;
        if (use.Name.IsWritten && known.Kind == Declaration.Const)
            throw use.Name.At.Error($"'{use.Name.Name}' is a constant and cannot be changed", $"“{use.Name.Name}”是常量，不能修改");
    }

    private static ScriptError Twice(Token token) =>
        token.At.Error($"'{token.Text}' is declared twice", $"“{token.Text}”重复声明");

    private readonly record struct Declared(int Slot, Declaration Kind);

    private readonly record struct Pending(NameNode Name, int Hops, bool IsCrossed);
}
