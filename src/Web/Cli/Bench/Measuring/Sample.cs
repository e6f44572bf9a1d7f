using System.Globalization;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>What one side showed in one round. Times in milliseconds, CPU of this process in microseconds and bytes allocated per operation.</summary>
internal sealed record Sample(double PerSecond, double P50, double P99, double CpuMicroseconds, double Bytes)
{
    /// <summary>Methods compiled while the round ran; 0 once the code is warm.</summary>
    public double Jitted { get; init; }

    public static Sample Median(IReadOnlyList<Sample> samples) => new(
        MedianOf(samples, sample => sample.PerSecond), MedianOf(samples, sample => sample.P50), MedianOf(samples, sample => sample.P99),
        MedianOf(samples, sample => sample.CpuMicroseconds), MedianOf(samples, sample => sample.Bytes))
    {
        Jitted = samples[^1].Jitted,
    };

    /// <summary>A sample of single operations when only their own time counts, not what happened between them.</summary>
    public static Sample Of(List<long> latencies, TimeSpan busy)
    {
        latencies.Sort();
        return new(latencies.Count / busy.TotalSeconds, Quantile(latencies, 0.5), Quantile(latencies, 0.99), 0, 0);
    }

    /// <summary>A quantile of sorted Stopwatch ticks in milliseconds.</summary>
    public static double Quantile(List<long> sorted, double part) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))] * 1000.0 / System.Diagnostics.Stopwatch.Frequency;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{PerSecond:F0}/s p50 {P50:F3} ms p99 {P99:F3} ms cpu {CpuMicroseconds:F2} µs {Bytes:F0} bytes jit {Jitted:F0}");

    private static double MedianOf(IReadOnlyList<Sample> samples, Func<Sample, double> get)
    {
        double[] values = [.. samples.Select(get).Order()];
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
