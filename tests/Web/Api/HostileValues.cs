using System.Text.Json.Nodes;

namespace CaseFlow.Tests.Web.Api;

/// <summary>What nobody should send.</summary>
internal static class HostileValues
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);

    /// <summary>Whole bodies that are no object of the expected kind, or no JSON at all.</summary>
    public static readonly string[] Bodies = ["", "null", "[]", "\"text\"", "5", "true", "{", "{\"a\":1,}", "{'a':1}", "\u0000", Deep, "[" + Deep + "]", "<xml/>"];

    /// <summary>Values of one member: other types, empty, negative, enormous, over-long, control characters, half characters, days before there were registers.</summary>
    public static readonly string[] Members =
    [
        "null", "true", "-1", "0", "1.5", "9223372036854775807", "1e400", "\"\"", "\" \"", "\"x\"", "[]", "[null]", "[[[]]]", "{}", "{\"a\":{\"b\":[1]}}", "\"\\u0000\\u0007\"",
        "\"\\ud800\"", "\"1800-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"'; DROP TABLE cases; --\"", $"\"{new string('长', 20_000)}\"", Deep,
    ];

    /// <summary>Values of a parameter in the query.</summary>
    public static readonly string[] Queries =
        ["", "-1", "0", "999999999", "99999999999999999999", "abc", "%00", "%E2%80%AE", "'%20OR%201=1--", "1800-01-01", "%F0%9F%98%80", new string('x', 4000)];

    /// <summary>The object with the member set to a value; the value is spliced in as text, because not all of it is JSON a library would write.</summary>
    public static string With(string body, string member, string value)
    {
        var content = (JsonObject)JsonNode.Parse(body)!;
        content.Remove(member);
        var rest = content.ToJsonString();
        return $"{{\"{member}\":{value}{(rest == "{}" ? "}" : "," + rest[1..])}";
    }
}
