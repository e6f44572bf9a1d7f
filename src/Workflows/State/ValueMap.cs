using System.Collections;

namespace CaseFlow.Workflows.State;

/// <summary>Named engine values in the order they were added; the object of JSON and of scripts. Keys are case-sensitive.</summary>
public sealed class ValueMap : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly OrderedDictionary<string, object?> entries = new(StringComparer.Ordinal);

    /// <summary>How many names there are.</summary>
    public int Count => entries.Count;

    /// <summary>The names in order.</summary>
    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>The values in the order of their names.</summary>
    public IReadOnlyCollection<object?> Values => entries.Values;

    /// <summary>The value of a name, null when the name is absent; setting keeps the place of a known name.</summary>
    public object? this[string key]
    {
        get => entries.GetValueOrDefault(key);
        set => entries[key] = value;
    }

    /// <summary>Adds or replaces a value; the form collection initialisers need.</summary>
    public void Add(string key, object? value) => entries[key] = value;

    /// <summary>The name and value at a position counted from zero.</summary>
    public KeyValuePair<string, object?> At(int index) => entries.GetAt(index);

    /// <summary>Whether the name is present, even with the value null.</summary>
    public bool ContainsKey(string key) => entries.ContainsKey(key);

    /// <summary>Reads a value and tells an absent name from the value null.</summary>
    public bool TryGetValue(string key, out object? value) => entries.TryGetValue(key, out value);

    /// <summary>Removes a name; false when it was absent.</summary>
    public bool Remove(string key) => entries.Remove(key);

    /// <summary>Walks names and values in order.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
