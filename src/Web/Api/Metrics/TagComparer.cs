namespace CaseFlow.Web.Api.Metrics;

/// <summary>Tags are alike when keys and values are, in their order; a measurement's span finds the kept array.</summary>
internal sealed class TagComparer
    : IEqualityComparer<KeyValuePair<string, object?>[]>, IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, KeyValuePair<string, object?>[]>
{
    public static readonly TagComparer Instance = new();

    public bool Equals(KeyValuePair<string, object?>[]? one, KeyValuePair<string, object?>[]? other) =>
        one is null || other is null ? one == other : Equals(one.AsSpan(), other);

    public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> one, KeyValuePair<string, object?>[] other)
    {
        if (one.Length != other.Length) return false;
        for (var index = 0; index < other.Length; index++)
            if (one[index].Key != other[index].Key || !Equals(one[index].Value, other[index].Value)) return false;
        return true;
    }

    public int GetHashCode(KeyValuePair<string, object?>[] tags) => GetHashCode(tags.AsSpan());

    public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var hash = default(HashCode);
        foreach (var (_, value) in tags) hash.Add(value);
        return hash.ToHashCode();
    }

    public KeyValuePair<string, object?>[] Create(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.ToArray();
}
