namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Something that can be assigned to.</summary>
internal interface ITarget
{
    void Assign(ScriptRun run, Frame? frame, object? value);
}

/// <summary>A name; the parser binds it once, when the block that declares it ends.</summary>
internal sealed class NameNode(Place at, string name) : Node(at), ITarget
{
    private int hops = -1;
    private int slot;

    public string Name { get; } = name;

    /// <summary>The built-in the name stands for when the script does not declare it.</summary>
    public object? Global { get; private set; }

    public bool IsBound => hops >= 0;

    /// <summary>Whether the script assigns to the name here, other than where it declares it.</summary>
    public bool IsWritten { get; set; }

    public void Bind(int distance, int position) => (hops, slot) = (distance, position);

    public void BindGlobal(object? value) => Global = value;

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        if (hops < 0) return Global;
        var value = Home(frame).Slots[slot];
        return value != Undefined.Unborn ? value : throw At.Fault($"'{Name}' is used before it is declared", $"“{Name}”在声明之前被使用");
    }

    public void Assign(ScriptRun run, Frame? frame, object? value) => Home(frame).Slots[slot] = value;

    private Frame Home(Frame? frame)
    {
        for (var count = hops; count > 0; count--) frame = frame!.Parent;
        return frame!;
    }
}
