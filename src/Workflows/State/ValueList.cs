using System.Collections;

namespace CaseFlow.Workflows.State;

/// <summary>An ordered list of engine values; the array of JSON and of scripts.</summary>
public sealed class ValueList : IReadOnlyList<object?>
{
    /// <summary>Creates an empty list.</summary>
    public ValueList() => Items = [];

    /// <summary>Creates a list of the given engine values.</summary>
    public ValueList(IEnumerable<object?> values) => Items = [.. values];

    /// <summary>Creates an empty list with room for a number of values.</summary>
    public ValueList(int capacity) => Items = new List<object?>(capacity);

    /// <summary>The values themselves, open to change.</summary>
    public List<object?> Items { get; }

    /// <summary>How many values there are.</summary>
    public int Count => Items.Count;

    /// <summary>The value at a position counted from zero.</summary>
    public object? this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    /// <summary>Adds one value at the end.</summary>
    public void Add(object? value) => Items.Add(value);

    /// <summary>Walks the values in order.</summary>
    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}
