using System.Collections;

namespace CaseFlow.Workflows.State;

/// <summary>Named engine values in the order they were added; the object of JSON and of scripts. Keys are case-sensitive.</summary>
/// <remarks>
/// States hold dozens of maps with a handful of names each, read and copied in every act, so a map is one small array that is searched;
/// only a larger one gets an index.
/// </remarks>
public sealed class ValueMap : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private const int SearchedCount = 12;
    private const int FirstCapacity = 4;

    private KeyValuePair<string, object?>[] entries;
    private Dictionary<string, int>? index;

    /// <summary>Creates an empty map.</summary>
    public ValueMap() => entries = [];

    internal ValueMap(int capacity) => entries = capacity == 0 ? [] : new KeyValuePair<string, object?>[capacity];

    /// <summary>How many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>The names in order, as they are now.</summary>
    public IReadOnlyCollection<string> Keys => [.. entries.Take(Count).Select(entry => entry.Key)];

    /// <summary>The values in the order of their names, as they are now.</summary>
    public IReadOnlyCollection<object?> Values => [.. entries.Take(Count).Select(entry => entry.Value)];

    /// <summary>The value of a name, null when the name is absent; setting keeps the place of a known name.</summary>
    public object? this[string key]
    {
        get => Find(key) is >= 0 and var place ? entries[place].Value : null;
        set
        {
            var place = Find(key);
            if (place >= 0) entries[place] = new(entries[place].Key, value);
            else Append(key, value);
        }
    }

    /// <summary>Adds or replaces a value; the form collection initialisers need.</summary>
    public void Add(string key, object? value) => this[key] = value;

    /// <summary>The name and value at a position counted from zero.</summary>
    public KeyValuePair<string, object?> At(int index) =>
        (uint)index < (uint)Count ? entries[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether the name is present, even with the value null.</summary>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <summary>Reads a value and tells an absent name from the value null.</summary>
    public bool TryGetValue(string key, out object? value)
    {
        var place = Find(key);
        value = place >= 0 ? entries[place].Value : null;
        return place >= 0;
    }

    /// <summary>Removes a name; false when it was absent.</summary>
    public bool Remove(string key)
    {
        var place = Find(key);
        if (place < 0) return false;
        Array.Copy(entries, place + 1, entries, place, --Count - place);
        entries[Count] = default;
        index = null;
        return true;
    }

    /// <summary>Walks names and values in order; what is added on the way is not seen.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this);

    /// <summary>Adds a name that is known to be new.</summary>
    internal void Append(string key, object? value)
    {
        if (Count == entries.Length) Array.Resize(ref entries, Math.Max(FirstCapacity, Count * 2));
        index?.Add(key, Count);
        entries[Count++] = new(key, value);
    }

    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Count > SearchedCount) return (index ??= Index()).TryGetValue(key, out var place) ? place : -1;
        for (var at = 0; at < Count; at++)
            if (string.Equals(entries[at].Key, key)) return at;
        return -1;
    }

    private Dictionary<string, int> Index()
    {
        var places = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var at = 0; at < Count; at++) places.Add(entries[at].Key, at);
        return places;
    }

    /// <summary>Walks a map without an object of its own.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, object?>>
    {
        private readonly KeyValuePair<string, object?>[] entries;
        private readonly int count;
        private int place = -1;

        internal Enumerator(ValueMap map) => (entries, count) = (map.entries, map.Count);

        /// <inheritdoc/>
        public readonly KeyValuePair<string, object?> Current => entries[place];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++place < count;

        /// <inheritdoc/>
        public void Reset() => place = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
