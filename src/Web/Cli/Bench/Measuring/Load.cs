using System.Diagnostics;

namespace CaseFlow.Web.Cli.Bench.Measuring;

/// <summary>Keeps a side busy for the length of a round.</summary>
internal static class Load
{
    private const int BatchSize = 200;

    /// <summary>A number of workers, each doing one operation after the other.</summary>
    public static async Task<Sample> Run(int workers, TimeSpan duration, Func<int, CancellationToken, Task> operation, CancellationToken ct)
    {
        var latencies = Enumerable.Range(0, workers).Select(_ => new List<long>(1 << 16)).ToArray();
        var meter = new Meter();
        await Task.WhenAll(latencies.Select((own, worker) => Task.Run(() => Work(own, worker), ct)));
        var all = latencies.SelectMany(own => own).ToList();
        return meter.Read(all.Count, all);

        async Task Work(List<long> own, int worker)
        {
            while (meter.Elapsed < duration)
            {
                var began = Stopwatch.GetTimestamp();
                await operation(worker, ct);
                own.Add(Stopwatch.GetTimestamp() - began);
            }
        }
    }

    /// <summary>Short work in memory on this thread; reading the clock for each run would cost more than the run.</summary>
    public static Sample RunInMemory(TimeSpan duration, Action operation, CancellationToken ct)
    {
        GC.Collect();
        var meter = new Meter();
        long count = 0;
        while (meter.Elapsed < duration)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < BatchSize; i++) operation();
            count += BatchSize;
        }

        return meter.Read(count, []);
    }
}
