namespace CaseFlow.Workflows.State;

internal enum ValueKind { Object, Text, Boolean, Integer, Double, Decimal, Instant, Day, Span, Guid, Json, Map, TextMap }

/// <summary>What an Elsa type name asks of a value; names nobody knows ask nothing (Object).</summary>
internal readonly record struct ValueType(string Name, ValueKind Kind, bool IsArray = false, long Least = long.MinValue, long Most = long.MaxValue)
{
    private static readonly string[] ListNames = ["ICollection`1", "IList`1", "List`1", "IEnumerable`1", "HashSet`1", "ISet`1", "IReadOnlyList`1"];

    public static ValueType Of(string? typeName)
    {
        var name = (typeName ?? "").Trim();
        if (name.Contains('.') || name.Contains(',') || name.Contains('`')) return OfClrName(name);
        var element = name.TrimEnd('?');
        var isArray = element.EndsWith("[]", StringComparison.Ordinal);
        if (isArray) element = element[..^2].TrimEnd('?');
        var isJsonArray = element == "JsonArray";
        return Scalar(isJsonArray ? "Object" : element) with { Name = name, IsArray = isArray || isJsonArray };
    }

    // "System.String, System.Private.CoreLib" and "System.Collections.Generic.List`1[[System.String, …]], …" stand in old files.
    private static ValueType OfClrName(string name)
    {
        var bracket = name.IndexOf("[[", StringComparison.Ordinal);
        if (bracket > 0)
        {
            var outer = name[(name.LastIndexOf('.', bracket) + 1)..bracket];
            var inner = Of(name[(bracket + 2)..].TrimEnd(']'));
            if (ListNames.Contains(outer)) return inner with { Name = name, IsArray = true };
            return outer == "Nullable`1" ? inner : new(name, outer.Contains("Dictionary") ? ValueKind.Map : ValueKind.Object);
        }

        var comma = name.IndexOf(',');
        var simple = comma < 0 ? name : name[..comma];
        simple = simple[(simple.LastIndexOf('.') + 1)..].TrimEnd('?');
        var isArray = simple.EndsWith("[]", StringComparison.Ordinal);
        return Scalar(isArray ? simple[..^2] : simple) with { Name = name, IsArray = isArray };
    }

    private static ValueType Scalar(string name) => name switch
    {
        "String" => new(name, ValueKind.Text),
        "Boolean" => new(name, ValueKind.Boolean),
        "Int16" => new(name, ValueKind.Integer, false, short.MinValue, short.MaxValue),
        "Int32" or "Int" => new(name, ValueKind.Integer, false, int.MinValue, int.MaxValue),
        "Int64" or "Long" => new(name, ValueKind.Integer),
        "Single" or "Double" => new(name, ValueKind.Double),
        "Decimal" => new(name, ValueKind.Decimal),
        "DateTime" or "DateTimeOffset" => new(name, ValueKind.Instant),
        "DateOnly" => new(name, ValueKind.Day),
        "TimeSpan" => new(name, ValueKind.Span),
        "Guid" => new(name, ValueKind.Guid),
        "JSON" or "JsonElement" or "JsonNode" => new(name, ValueKind.Json),
        "JsonObject" or "ObjectDictionary" or "ObjectMap" or "ExpandoObject" => new(name, ValueKind.Map),
        "StringDictionary" or "StringMap" => new(name, ValueKind.TextMap),
        "FlowJoinMode" or "ForkJoinMode" or "SwitchMode" => new(name, ValueKind.Text),
        _ => new(name, ValueKind.Object),
    };
}
