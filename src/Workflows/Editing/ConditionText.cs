using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CaseFlow.Workflows.Editing;

/// <summary>Writes conditions as JavaScript and reads back what it wrote; any other expression stays text that only the canvas changes.</summary>
public static partial class ConditionText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JavaScript of a condition.</summary>
    public static string Write(Condition condition) =>
        condition.Terms.Count == 0 ? "true" : string.Join(condition.IsAny ? " || " : " && ", condition.Terms.Select(Write));

    /// <summary>The condition an expression stands for; null when it is of another shape.</summary>
    public static Condition? Read(string? script)
    {
        var text = (script ?? "").Trim().TrimEnd(';');
        if (text is "true") return new(false, []);
        List<ConditionTerm> terms = [];
        string? join = null;
        for (var at = 0; ;)
        {
            if (Term().Match(text, at) is not { Success: true } match || ReadTerm(match) is not { } term) return null;
            terms.Add(term);
            at = match.Index + match.Length;
            if (at == text.Length) return new(join == "||", terms);
            if (Join().Match(text, at) is not { Success: true } and || (join ??= and.Groups[1].Value) != and.Groups[1].Value) return null;
            at = and.Index + and.Length;
        }
    }

    // A step that was not taken has no form, and nothing compares with nothing: the chain ends quietly instead of failing.
    private static string Write(ConditionTerm term)
    {
        var field = term.Field.StepId switch
        {
            null => $"getInput(\"Household\")?.{term.Field.Key}",
            "" => $"getVariable({Quote(term.Field.Key)})",
            var step => $"getOutputFrom({Quote(step)}, \"Form\")?.{term.Field.Key}",
        };
        var value = term.Kind is ConditionValue.Text ? Quote(term.Value) : term.Value;
        return $"{field} {(term.Operator is "==" or "!=" ? term.Operator + "=" : term.Operator)} {value}";
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Plain);

    private static ConditionTerm? ReadTerm(Match match)
    {
        var key = match.Groups["key"].Value;
        var field = match.Groups["step"] is { Success: true } step ? new ConditionField(Unquote(step.Value), key)
            : match.Groups["household"].Success ? new(null, key) : new ConditionField("", key);
        var (sign, value) = (match.Groups["sign"].Value.Replace("===", "==", StringComparison.Ordinal).Replace("!==", "!=", StringComparison.Ordinal), match.Groups["value"].Value);
        if (value is "true" or "false") return new(field, sign, value, ConditionValue.Flag);
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return new(field, sign, value, ConditionValue.Number);
        return Unquote(value) is { } text ? new(field, sign, text, ConditionValue.Text) : null;
    }

    private static string? Unquote(string quoted)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(quoted.StartsWith('\'') ? $"\"{quoted[1..^1].Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : quoted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""\G\s*(?:getOutputFrom\((?<step>"(?:[^"\\]|\\.)*"|'[^'\\]*'),\s*["']Form["']\)\??\.(?<key>\w+)|(?<household>getInput\(["']Household["']\))\??\.(?<key>\w+)|getVariable\(["'](?<key>\w+)["']\)|(?<key>[\p{L}_]\w*))\s*(?<sign>===|!==|==|!=|>=|<=|>|<)\s*(?<value>"(?:[^"\\]|\\.)*"|'[^'\\]*'|-?\d+(?:\.\d+)?|true|false)\s*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Term();

    [GeneratedRegex("""\G(&&|\|\|)""")]
    private static partial Regex Join();
}
