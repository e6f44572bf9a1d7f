using System.Collections.Frozen;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>A built-in object such as <c>Math</c>; a call of the object itself runs <paramref name="Body"/>.</summary>
internal sealed class NameSpace(string name, FrozenDictionary<string, object?> members, Native? body = null) : Function
{
    public string Name { get; } = name;

    public bool IsCallable => body is not null;

    public static NameSpace Of(string name, Dictionary<string, Native> functions) =>
        new(name, functions.ToFrozenDictionary(entry => entry.Key, object? (entry) => new NativeFunction(entry.Value)));

    public bool TryGet(string member, out object? value) => members.TryGetValue(member, out value);

    public override object? Call(ScriptRun run, object?[] arguments, Place at)
    {
        run.Step();
        return body is null ? throw at.Fault($"{Name} is not a function", $"{Name} 不是函数") : body(new Call(run, Undefined.Value, arguments, at));
    }
}

/// <summary>The objects <c>variables</c> and <c>input</c>, which read through to the instance.</summary>
internal sealed class ScopeValues(bool isInput)
{
    public static readonly ScopeValues Variables = new(isInput: false);

    public static readonly ScopeValues Inputs = new(isInput: true);

    public bool Has(ScriptRun run, string name) => TryGet(run, name, out _);

    public object? Get(ScriptRun run, string name) => TryGet(run, name, out var value) ? value : Undefined.Value;

    public void Set(ScriptRun run, string name, object? value, Place at)
    {
        if (isInput) throw at.Fault("inputs cannot be changed", "不能修改输入值");
        run.Workspace.SetVariable(name, value);
    }

    private bool TryGet(ScriptRun run, string name, out object? value) => isInput
        ? run.Workspace.TryGetInput(name, out value)
        : run.Workspace.TryGetVariable(name, isNative: true, out value);
}
