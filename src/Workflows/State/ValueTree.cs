using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.State;

/// <summary>What is true of all engine values: null, bool, long, double, decimal, string, DateTimeOffset, DateOnly, TimeSpan, Guid, list and map.</summary>
public static class ValueTree
{
    /// <summary>How deep values may nest (levels); a document that holds such a value still stays below the 64 levels JSON readers accept.</summary>
    public const int MaxDepth = 48;

    /// <summary>A copy that shares no list and no map with the original.</summary>
    public static object? Clone(object? value) => Clone(value, 0);

    /// <summary>Whether two values are alike through all levels; numbers compare by value, maps without regard to order, instants with their offset.</summary>
    public static bool AreEqual(object? left, object? right) => AreEqual(left, right, 0);

    /// <summary>Turns what .NET code or a JSON reader gives (int, DateTime, JsonElement, dictionaries, sequences, enums) into an engine value.</summary>
    public static object? Normalize(object? value) => value switch
    {
        null or bool or long or double or decimal or string or DateTimeOffset or DateOnly or TimeSpan or Guid => value,
        ValueList or ValueMap => value,
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value),
        ulong number => number <= long.MaxValue ? (object)(long)number : (decimal)number,
        float number => (double)number,
        DateTime time => ValueTime.From(time),
        Enum or char => value.ToString(),
        JsonElement element => ValueJson.ReadPlain(element),
        JsonNode node => ValueJson.ParsePlain(node.ToJsonString()),
        IDictionary<string, object?> entries => MapOf(entries),
        IEnumerable values => new ValueList(values.Cast<object?>().Select(Normalize)),
        _ => throw new ExpressionException(
            $"A value of the .NET type {value.GetType().Name} cannot be used in a workflow.",
            $"流程中不能使用 .NET 类型 {value.GetType().Name} 的值。"),
    };

    /// <summary>Stores a number the way the engine keeps it: integral numbers of safe size become long.</summary>
    public static object Number(double number) =>
        Math.Abs(number) <= 9007199254740991 && Math.Floor(number) == number ? (object)(long)number : number;

    internal static ExpressionException TooDeep() => new(
        $"The value is nested deeper than {MaxDepth} levels or contains itself.",
        $"该值嵌套超过 {MaxDepth} 层，或者包含了自身。");

    private static ValueMap MapOf(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var map = new ValueMap();
        foreach (var (key, entry) in entries) map[key] = Normalize(entry);
        return map;
    }

    private static object? Clone(object? value, int depth)
    {
        if (value is not (ValueList or ValueMap)) return value;
        if (depth >= MaxDepth) throw TooDeep();
        if (value is ValueList list)
        {
            var items = new ValueList(list.Count);
            foreach (var item in list.Items) items.Add(Clone(item, depth + 1));
            return items;
        }

        var original = (ValueMap)value;
        var map = new ValueMap(original.Count);
        foreach (var (key, entry) in original) map.Append(key, Clone(entry, depth + 1));
        return map;
    }

    private static bool AreEqual(object? left, object? right, int depth)
    {
        if (ReferenceEquals(left, right)) return true;
        if (depth >= MaxDepth) throw TooDeep();
        return (left, right) switch
        {
            (null, _) or (_, null) => false,
            (ValueList a, ValueList b) => AreEqualLists(a, b, depth + 1),
            (ValueMap a, ValueMap b) => a.Count == b.Count && a.All(entry =>
                b.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other, depth + 1)),
            (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
            _ when left.GetType() == right.GetType() => left.Equals(right),
            (double a, long b) => IsSame(a, b),
            (long a, double b) => IsSame(b, a),
            (decimal a, long b) => a == b,
            (long a, decimal b) => a == b,
            (decimal a, double b) => (double)a == b,
            (double a, decimal b) => a == (double)b,
            _ => false,
        };
    }

    private static bool IsSame(double number, long integer) => number == integer && Math.Abs(number) < 9.3e18 && (decimal)number == integer;

    private static bool AreEqualLists(ValueList left, ValueList right, int depth)
    {
        if (left.Count != right.Count) return false;
        for (var index = 0; index < left.Count; index++)
            if (!AreEqual(left[index], right[index], depth)) return false;
        return true;
    }
}
