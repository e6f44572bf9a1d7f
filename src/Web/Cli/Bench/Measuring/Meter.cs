using System.Diagnostics;
using System.Runtime;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>Reads this process's clocks around a stretch of work.</summary>
internal sealed class Meter
{
    private readonly TimeSpan cpu = Environment.CpuUsage.TotalTime;
    private readonly long bytes = GC.GetTotalAllocatedBytes();
    private readonly long methods = JitInfo.GetCompiledMethodCount();
    private readonly long started = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>The figures per operation.</summary>
    /// <param name="latencies">Stopwatch ticks of single operations; when empty the mean stands for p50 and p99.</param>
    public Sample Read(long operations, List<long> latencies)
    {
        var elapsed = Elapsed;
        if (operations == 0) throw new InvalidOperationException("No operation finished within the round.");
        latencies.Sort();
        var mean = elapsed.TotalMilliseconds / operations;
        return new(
            operations / elapsed.TotalSeconds, Quantile(latencies, 0.5) ?? mean, Quantile(latencies, 0.99) ?? mean,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / operations, (GC.GetTotalAllocatedBytes() - bytes) / (double)operations)
        {
            Jitted = JitInfo.GetCompiledMethodCount() - methods,
        };
    }

    private static double? Quantile(List<long> sorted, double part) =>
        sorted.Count == 0 ? null : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))] * 1000.0 / Stopwatch.Frequency;
}
