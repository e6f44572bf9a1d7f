using System.Text;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>
/// Names that stand in every state (members, activity ids, output names) as strings that exist already. A slot that another thread overwrites only costs
/// a new string; nothing a person entered is ever kept here.
/// </summary>
internal static class NameCache
{
    private const int Size = 1024;
    private const int Longest = 40;

    private static readonly string?[] Known = new string?[Size];

    /// <summary>The name the reader stands on.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        if (reader.HasValueSequence || reader.ValueIsEscaped || utf8.Length is 0 or > Longest) return reader.GetString()!;
        ref var slot = ref Known[Hash(utf8) % Size];
        var known = Volatile.Read(ref slot);
        if (known is not null && Ascii.Equals(utf8, known)) return known;
        var name = reader.GetString()!;
        if (name.Length == utf8.Length) Volatile.Write(ref slot, name);
        return name;
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var unit in utf8) hash = (hash ^ unit) * 16777619;
        return hash ^ (hash >> 15);
    }
}
