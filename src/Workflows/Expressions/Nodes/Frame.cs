namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>The names of one block while it runs.</summary>
internal sealed class Frame(Frame? parent, object?[] slots)
{
    public Frame? Parent { get; } = parent;

    public object?[] Slots { get; } = slots;

    // Functions made in a loop keep the values of their own round.
    public Frame Copy() => new(Parent, [.. Slots]);
}

/// <summary>What a block declares; known when the script is read.</summary>
internal sealed class FrameLayout(int size, int[] variables, (int Slot, FunctionNode Function)[] functions, bool isCaptured)
{
    /// <summary>Whether a function made inside uses a name of this block.</summary>
    public bool IsCaptured { get; } = isCaptured;

    public Frame Open(Frame? parent)
    {
        var slots = new object?[size];
        Array.Fill(slots, Undefined.Unborn);
        foreach (var slot in variables) slots[slot] = Undefined.Value;
        var frame = new Frame(parent, slots);
        foreach (var (slot, function) in functions) slots[slot] = new ScriptFunction(function, frame);
        return frame;
    }
}
