using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Something a script can call.</summary>
internal abstract class Function
{
    /// <summary>The arguments may be changed by the caller afterwards; an implementation keeps none of the array.</summary>
    public abstract object? Call(ScriptRun run, object?[] arguments, Place at);
}

/// <summary>A function written in the script, with the names around it.</summary>
internal sealed class ScriptFunction(FunctionNode node, Frame? closure) : Function
{
    public override object? Call(ScriptRun run, object?[] arguments, Place at)
    {
        run.Enter(node, at);
        var frame = node.Layout is { } layout ? layout.Open(closure) : closure;
        node.Bind(run, frame, arguments);
        var result = node.Run(run, frame);
        run.Leave(node);
        return result;
    }
}

/// <summary>A function of ours.</summary>
internal sealed class NativeFunction(Native body) : Function
{
    public override object? Call(ScriptRun run, object?[] arguments, Place at)
    {
        run.Step();
        return body(new Call(run, Undefined.Value, arguments, at));
    }
}

internal delegate object? Native(in Call call);

/// <summary>One call of a function of ours.</summary>
internal readonly record struct Call(ScriptRun Run, object? Self, object?[] Arguments, Place At)
{
    public object? this[int index] => index < Arguments.Length ? Arguments[index] : Undefined.Value;

    public ValueList List => (ValueList)Self!;

    public string Text => (string)Self!;

    public bool Has(int index) => index < Arguments.Length && Arguments[index] is not Undefined;

    public string TextOf(int index) => Coerce.ToKey(Run, this[index]);

    public double NumberOf(int index) => Coerce.ToNumber(this[index]);

    /// <summary>The argument as a whole number within the int range; the fallback when it is absent.</summary>
    public int IntegerOf(int index, int fallback) => Has(index) ? Coerce.ToInteger(NumberOf(index)) : fallback;

    /// <summary>A position that counts from the end when negative, kept between zero and the length.</summary>
    public int PositionOf(int index, int length, int fallback)
    {
        var position = IntegerOf(index, fallback);
        return position < 0 ? Math.Max(0, length + position) : Math.Min(position, length);
    }

    public Function FunctionOf(int index) => this[index] as Function
        ?? throw At.Fault("a function is expected here", "此处应为函数");
}
