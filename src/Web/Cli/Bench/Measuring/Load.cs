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

    /// <summary>
    /// Two ways to the same thing, one call of each after the other: whether the machine wakes a waiting thread at once or late changes from second to second,
    /// by more than the sides differ.
    /// </summary>
    public static async Task<(Sample Left, Sample Right)> InPairs(TimeSpan duration, Func<Task> left, Func<Task> right, CancellationToken ct)
    {
        var (lefts, rights) = (new List<long>(1 << 16), new List<long>(1 << 16));
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < duration;)
        {
            ct.ThrowIfCancellationRequested();
            lefts.Add(await Time(left));
            rights.Add(await Time(right));
        }

        return (Sample.Of(lefts, duration), Sample.Of(rights, duration));

        static async Task<long> Time(Func<Task> call)
        {
            var began = Stopwatch.GetTimestamp();
            await call();
            return Stopwatch.GetTimestamp() - began;
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
