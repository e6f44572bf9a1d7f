namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary><c>a + b</c> and the other operators that need both sides.</summary>
internal sealed class BinaryNode(Place at, Operator sign, Node left, Node right) : Node(at, left, right)
{
    public override object? Evaluate(ScriptRun run, Frame? frame) =>
        Operators.Apply(run, sign, left.Evaluate(run, frame), right.Evaluate(run, frame), At);
}

internal enum Logic { And, Or, Nullish }

/// <summary><c>&amp;&amp;</c>, <c>||</c>, <c>??</c>.</summary>
internal sealed class LogicNode(Place at, Logic logic, Node left, Node right) : Node(at, left, right)
{
    public static bool IsDecided(Logic logic, object? left) => logic switch
    {
        Logic.And => !Coerce.ToBoolean(left),
        Logic.Or => Coerce.ToBoolean(left),
        _ => !Coerce.IsNothing(left),
    };

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var value = left.Evaluate(run, frame);
        return IsDecided(logic, value) ? value : right.Evaluate(run, frame);
    }
}

/// <summary><c>a ? b : c</c>.</summary>
internal sealed class ConditionalNode(Place at, Node condition, Node yes, Node no) : Node(at, condition, yes, no)
{
    public override object? Evaluate(ScriptRun run, Frame? frame) =>
        Coerce.ToBoolean(condition.Evaluate(run, frame)) ? yes.Evaluate(run, frame) : no.Evaluate(run, frame);
}

/// <summary><c>!a</c>, <c>-a</c>, <c>+a</c>, <c>~a</c>, <c>typeof a</c>.</summary>
internal sealed class UnaryNode(Place at, string sign, Node operand) : Node(at, operand)
{
    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var value = operand.Evaluate(run, frame);
        return sign switch
        {
            "!" => Undefined.Of(!Coerce.ToBoolean(value)),
            "-" => -Coerce.ToNumber(value),
            "+" => Coerce.ToNumber(value),
            "~" => (double)~Operators.ToInt32(Coerce.ToNumber(value)),
            _ => Coerce.TypeOf(value),
        };
    }
}

/// <summary><c>a, b</c>.</summary>
internal sealed class SequenceNode(Place at, Node first, Node second) : Node(at, first, second)
{
    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        first.Evaluate(run, frame);
        return second.Evaluate(run, frame);
    }
}

/// <summary><c>a = b</c>; the target is a name, a member, an element or a pattern.</summary>
internal sealed class AssignNode(Place at, SyntaxNode target, Node value) : Node(at, target, value)
{
    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        run.Step();
        var result = value.Evaluate(run, frame);
        ((ITarget)target).Assign(run, frame, result);
        return result;
    }
}

/// <summary><c>a += b</c>, <c>a ??= b</c>, <c>++a</c>, <c>a--</c>: the target is evaluated once.</summary>
internal sealed class ChangeNode(Place at, Node target, Change change, Node value) : Node(at, target, value)
{
    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        run.Step();
        if (target is NameNode name)
        {
            var old = name.Evaluate(run, frame);
            if (!TryChange(run, frame, old, out var changed)) return old;
            name.Assign(run, frame, changed);
            return change.IsPostfix ? Coerce.ToNumber(old) : changed;
        }

        var holder = target is MemberNode member ? member.Target.Evaluate(run, frame) : ((IndexNode)target).Target.Evaluate(run, frame);
        var key = target is MemberNode named ? named.Name : ((IndexNode)target).Key.Evaluate(run, frame);
        var before = Properties.Get(run, holder, key, At);
        if (!TryChange(run, frame, before, out var after)) return before;
        Properties.Set(run, holder, key, after, At);
        return change.IsPostfix ? Coerce.ToNumber(before) : after;
    }

    private bool TryChange(ScriptRun run, Frame? frame, object? old, out object? changed)
    {
        changed = null;
        if (change.Logic is { } logic && LogicNode.IsDecided(logic, old)) return false;
        var operand = value.Evaluate(run, frame);
        if (change.IsNumeric) old = Coerce.ToNumber(old);
        changed = change.Logic is null ? Operators.Apply(run, change.Sign, old, operand, At) : operand;
        return true;
    }
}

/// <summary>How an assignment changes what is there.</summary>
internal readonly record struct Change(Operator Sign, Logic? Logic = null, bool IsNumeric = false, bool IsPostfix = false);
