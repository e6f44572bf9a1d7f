namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary><c>a.b</c>, <c>a?.b</c>.</summary>
internal sealed class MemberNode(Place at, Node target, string name, bool isOptional) : Node(at, target), ITarget
{
    public Node Target { get; } = target;

    public string Name { get; } = name;

    public bool IsOptional { get; } = isOptional;

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var value = Target.Evaluate(run, frame);
        if (value == Undefined.Broken || IsOptional && Coerce.IsNothing(value)) return Undefined.Broken;
        return Properties.Get(run, value, Name, At);
    }

    public void Assign(ScriptRun run, Frame? frame, object? value) => Properties.Set(run, Target.Evaluate(run, frame), Name, value, At);
}

/// <summary><c>a[b]</c>, <c>a?.[b]</c>.</summary>
internal sealed class IndexNode(Place at, Node target, Node key, bool isOptional) : Node(at, target, key), ITarget
{
    public Node Target { get; } = target;

    public Node Key { get; } = key;

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var value = Target.Evaluate(run, frame);
        if (value == Undefined.Broken || isOptional && Coerce.IsNothing(value)) return Undefined.Broken;
        return Properties.Get(run, value, Key.Evaluate(run, frame), At);
    }

    public void Assign(ScriptRun run, Frame? frame, object? value) =>
        Properties.Set(run, Target.Evaluate(run, frame), Key.Evaluate(run, frame), value, At);
}

/// <summary>A whole chain with <c>?.</c> in it; the rest of it is skipped once a part is null.</summary>
internal sealed class ChainNode(Place at, Node chain) : Node(at, chain)
{
    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var value = chain.Evaluate(run, frame);
        return value == Undefined.Broken ? Undefined.Value : value;
    }
}

/// <summary><c>f(a)</c>.</summary>
internal sealed class CallNode : Node
{
    private readonly Node callee;
    private readonly Arguments arguments;
    private readonly bool isOptional;

    public CallNode(Place at, Node callee, Node[] arguments, bool isOptional) : base(at, callee)
    {
        (this.callee, this.arguments, this.isOptional) = (callee, new(arguments), isOptional);
        Rise(arguments);
    }

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var function = callee.Evaluate(run, frame);
        if (function == Undefined.Broken || isOptional && Coerce.IsNothing(function)) return Undefined.Broken;
        if (function is not Function known) throw At.Fault("the value called here is not a function", "此处调用的值不是函数");
        return known.Call(run, arguments.Evaluate(run, frame), At);
    }
}

/// <summary>The built-in methods a name may mean, by the kind of value it is called on; found when the script is read.</summary>
internal sealed record MethodSet(Native? List, Native? Text, Native? Number, Native? Time, Native? Any)
{
    public Native? For(object? target) => target switch
    {
        State.ValueList => List ?? Any,
        string => Text ?? Any,
        double or long or decimal => Number ?? Any,
        DateTimeOffset or DateOnly => Time ?? Any,
        _ => Any,
    };
}

/// <summary><c>a.f(b)</c>, <c>a?.f?.(b)</c>.</summary>
internal sealed class MethodNode : Node
{
    private readonly MemberNode member;
    private readonly MethodSet methods;
    private readonly Arguments arguments;
    private readonly bool isOptionalCall;

    public MethodNode(MemberNode member, MethodSet methods, Node[] arguments, bool isOptionalCall) : base(member.At, member)
    {
        (this.member, this.methods, this.arguments, this.isOptionalCall) = (member, methods, new(arguments), isOptionalCall);
        Rise(arguments);
    }

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var target = member.Target.Evaluate(run, frame);
        if (target == Undefined.Broken || member.IsOptional && Coerce.IsNothing(target)) return Undefined.Broken;
        var own = target is State.ValueMap or NameSpace or ScopeValues or null or Undefined ? Properties.Get(run, target, member.Name, At) : Undefined.Value;
        if (own is Function function) return function.Call(run, arguments.Evaluate(run, frame), At);
        if (methods.For(target) is not { } native)
            return isOptionalCall && Coerce.IsNothing(own) ? Undefined.Broken : throw NoMethod(target);
        run.Step();
        return native(new Call(run, target, arguments.Evaluate(run, frame), At));
    }

    private State.ExpressionException NoMethod(object? target) => At.Fault(
        $"a value of type {Coerce.TypeOf(target)} has no method '{member.Name}'", $"类型为 {Coerce.TypeOf(target)} 的值没有方法“{member.Name}”");
}

/// <summary>The arguments of a call.</summary>
internal readonly struct Arguments(Node[] nodes)
{
    private readonly bool hasSpread = nodes.Any(node => node is SpreadNode);

    public object?[] Evaluate(ScriptRun run, Frame? frame)
    {
        if (nodes.Length == 0) return [];
        if (hasSpread) return [.. new State.ValueList().Filled(run, frame, nodes).Items];
        var values = new object?[nodes.Length];
        for (var index = 0; index < values.Length; index++) values[index] = nodes[index].Evaluate(run, frame);
        return values;
    }
}
