using System.Text.RegularExpressions;

namespace CaseFlow.Web.Components.Forms;

/// <summary>
/// The condition of a field in the simple shape the browser can follow while people type: "this choice has that value".
/// Any other condition is decided by the server alone, and the field stays in sight.
/// </summary>
internal static partial class ShownCondition
{
    /// <summary>For example <c>form.excluded=yes</c>; null when the condition is of another shape.</summary>
    public static string? Read(string? condition, string prefix) =>
        condition is not null && Shape.Match(condition) is { Success: true } match ? $"{prefix}.{match.Groups["key"].Value}={match.Groups["value"].Value}" : null;

    [GeneratedRegex("""^\s*(getVariable\(["'](?<key>\w+)["']\)|(?<key>\w+))\s*===?\s*["'](?<value>[^"'|=]*)["']\s*$""")]
    private static partial Regex Shape { get; }
}
