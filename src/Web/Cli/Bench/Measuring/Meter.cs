using System.Diagnostics;
using System.Runtime;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>Reads this process's clocks around a stretch of work.</summary>
internal sealed class Meter
{
    private readonly TimeSpan cpu = Environment.CpuUsage.TotalTime;
    // Without "precise" the runtime counts only what the last collection saw, and a short round may see none.
    private readonly long bytes = GC.GetTotalAllocatedBytes(precise: true);
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
        var isTimed = latencies.Count > 0;
        var mean = elapsed.TotalMilliseconds / operations;
        return new(
            operations / elapsed.TotalSeconds, isTimed ? Sample.Quantile(latencies, 0.5) : mean, isTimed ? Sample.Quantile(latencies, 0.99) : mean,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / operations, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)operations)
        {
            Jitted = JitInfo.GetCompiledMethodCount() - methods,
        };
    }
}
