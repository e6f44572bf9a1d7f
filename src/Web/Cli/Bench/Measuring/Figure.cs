using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>One line of the result: ours beside the reference, both from the same run.</summary>
public sealed record Figure(string Name, double Ours, double? Reference, string Unit, Goal? Goal = null, string? Note = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public double? Ratio => Reference is { } reference && reference != 0 ? Ours / reference : null;

    public bool? IsMet => Goal?.IsMet(this);

    public string ToJson() => JsonSerializer.Serialize(
        new Line(Name, Round(Ours), Reference is { } reference ? Round(reference) : null, Ratio is { } ratio ? Round(ratio) : null, Unit, Goal?.Text, IsMet, Note),
        Format);

    // Four digits that count; the noise is in the second.
    private static double Round(double value) =>
        value == 0 || !double.IsFinite(value) ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));

    private sealed record Line(
        string Name, double Ours,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Reference,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Ratio,
        string Unit, string? Goal, bool? Met, string? Note);
}
