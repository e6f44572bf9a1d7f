using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>The statutory rules of all times; immutable. The server can read a newer set than the shipped one.</summary>
public sealed class StatutoryRules
{
    /// <summary>The family of rules that bind every procedure whose own family has none of the demand.</summary>
    public const string AnyFamily = "*";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<StatutoryRules> Embedded = new(ReadEmbedded);

    private StatutoryRules(IReadOnlyList<StatutoryRule> rules) => All = rules;

    /// <summary>A set out of rows kept elsewhere.</summary>
    public static StatutoryRules Of(IEnumerable<StatutoryRule> rules) => new([.. rules]);

    /// <summary>The rules shipped with the product.</summary>
    public static StatutoryRules Shipped => Embedded.Value;

    /// <summary>Every rule, in file order.</summary>
    public IReadOnlyList<StatutoryRule> All { get; }

    /// <summary>Reads <c>{"rules":[…]}</c>; throws <see cref="JsonException"/> when the text is something else.</summary>
    public static StatutoryRules Read(string json)
    {
        var file = JsonSerializer.Deserialize<RuleFile>(json, Json);
        return new(file?.Rules is { } rules ? rules : throw new JsonException("The list 'rules' is missing."));
    }

    /// <summary>
    /// The rules with a demand that bind a family of procedures on a day; the general ones when the family has none of its own.
    /// A locked general rule binds beside the family's own.
    /// </summary>
    public IReadOnlyList<StatutoryRule> For(string? family, StatutoryDemand demand, DateOnly day)
    {
        var inForce = All.Where(rule => rule.Demand == demand && rule.HoldsOn(day)).ToList();
        var own = inForce.Where(rule => rule.Family == family).ToList();
        var general = inForce.Where(rule => rule.Family == AnyFamily);
        return own.Count == 0 ? [.. general] : [.. own, .. general.Where(rule => rule.IsLocked)];
    }

    private static StatutoryRules ReadEmbedded()
    {
        using var stream = typeof(StatutoryRules).Assembly.GetManifestResourceStream("statutory-rules.json")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private sealed record RuleFile(IReadOnlyList<StatutoryRule>? Rules);
}
