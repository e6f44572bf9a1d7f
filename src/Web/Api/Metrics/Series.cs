using System.Globalization;
using System.Text;

namespace CaseFlow.Web.Api.Metrics;

internal enum SeriesKind { Counter, ObservedCounter, UpDown, Gauge, Histogram }

/// <summary>The running values of one metric with one set of labels.</summary>
internal sealed class Series(SeriesKind kind)
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly long[] buckets = kind == SeriesKind.Histogram ? new long[Bounds.Length] : [];
    private readonly Lock gate = new();
    private double sum;
    private long count;

    public void Add(double value)
    {
        lock (gate)
        {
            sum = kind is SeriesKind.Gauge or SeriesKind.ObservedCounter ? value : sum + value;
            count++;
            for (var index = 0; index < buckets.Length; index++)
                if (value <= Bounds[index]) buckets[index]++;
        }
    }

    public void Render(StringBuilder text, string name, string labels)
    {
        lock (gate)
        {
            if (kind != SeriesKind.Histogram)
            {
                Line(text, name, labels, sum);
                return;
            }

            for (var index = 0; index < buckets.Length; index++) Line(text, name + "_bucket", With(labels, Number(Bounds[index])), buckets[index]);
            Line(text, name + "_bucket", With(labels, "+Inf"), count);
            Line(text, name + "_sum", labels, sum);
            Line(text, name + "_count", labels, count);
        }
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string With(string labels, string bound) => labels.Length == 0 ? $"le=\"{bound}\"" : $"{labels},le=\"{bound}\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
