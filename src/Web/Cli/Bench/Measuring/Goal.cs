using System.Globalization;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>What a figure should be, as DESIGN.md section 5 sets it.</summary>
public sealed record Goal(string Text, Func<Figure, bool> IsMet)
{
    public static Goal RatioAtLeast(double value) => new(string.Create(CultureInfo.InvariantCulture, $"ratio >= {value}"), figure => figure.Ratio >= value);

    public static Goal RatioAtMost(double value) => new(string.Create(CultureInfo.InvariantCulture, $"ratio <= {value}"), figure => figure.Ratio <= value);

    public static Goal AtMost(double value) => new(string.Create(CultureInfo.InvariantCulture, $"ours <= {value}"), figure => figure.Ours <= value);

    // Counts are means over many acts; a stray one of another job must not hide behind rounding, half of one per hundred acts may.
    public static Goal Exactly(double value) => new(string.Create(CultureInfo.InvariantCulture, $"ours = {value}"), figure => Math.Abs(figure.Ours - value) < 0.005);
}
