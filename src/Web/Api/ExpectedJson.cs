using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>What stands in place of a JSON value of the wrong type, in words: the serializer names the type in English only.</summary>
internal static partial class ExpectedJson
{
    /// <summary>“A whole number is expected.”, or the words that are possible; null when the exception names nothing a caller could know.</summary>
    public static string? Of(JsonException wrong, IStringLocalizer texts)
    {
        if (TypeName().Match(wrong.Message) is not { Success: true } named) return null;
        var type = Bare(named.Groups[1].Value);
        // Of a value that goes into a constructor the serializer names the whole record; the path tells which of its members it was.
        if (Type.GetType(type) is { IsClass: true } record && Member().Match(wrong.Path ?? "") is { Success: true } member) type = MemberType(record, member.Groups[1].Value) ?? type;
        if (Type.GetType(type) is { IsEnum: true } choice) return texts["json.one-of", string.Join(", ", Enum.GetNames(choice))];
        return Kind(type) is { } kind ? texts[kind].Value : null;
    }

    private static string? MemberType(Type record, string name) =>
        record.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property ? Bare(property.PropertyType.ToString()) : null;

    private static string Bare(string type) => Nullable().Match(type) is { Success: true } inner ? inner.Groups[1].Value : type;

    private static string? Kind(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "json.whole",
        "System.Decimal" or "System.Double" => "json.number",
        "System.Boolean" => "json.boolean",
        "System.String" => "json.text",
        "System.DateOnly" => "json.day",
        "System.DateTimeOffset" => "json.moment",
        _ when type.StartsWith("System.Collections.Generic.", StringComparison.Ordinal) || type.EndsWith("[]", StringComparison.Ordinal) => "json.list",
        _ when type.StartsWith("CaseFlow.", StringComparison.Ordinal) => "json.object",
        _ => null,
    };

    [GeneratedRegex(@"could not be converted to (\S+?)\. ")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^System\.Nullable`1\[\[?([\w.+]+)")]
    private static partial Regex Nullable();

    [GeneratedRegex(@"\.(\w+)$")]
    private static partial Regex Member();
}
