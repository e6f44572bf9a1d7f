using System.Globalization;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Cli.Bench.Postgres;

namespace CaseFlow.Web.Cli.Bench;

/// <summary>What the parts of one run share: options, the database server, and where figures and progress go.</summary>
internal sealed class BenchRun(BenchOptions options, TextWriter output, TextWriter error) : IAsyncDisposable
{
    private const int FewestWarmRounds = 3;
    private const int MostWarmRounds = 12;
    private const int SettledMethods = 10;

    private PostgresServer? postgres;

    public BenchOptions Options => options;

    public bool IsEveryGoalMet { get; private set; } = true;

    public void Progress(string text)
    {
        error.WriteLine(text);
        error.Flush();
    }

    public void Fail(string text)
    {
        Progress(text);
        IsEveryGoalMet = false;
    }

    public void Write(Figure figure)
    {
        output.WriteLine(figure.ToJson());
        output.Flush();
        if (figure.IsMet == false) IsEveryGoalMet = false;
    }

    /// <summary>The server all parts use, started on first use.</summary>
    public async Task<PostgresServer> Postgres(CancellationToken ct)
    {
        if (postgres is null) Progress("  starting PostgreSQL");
        return postgres ??= await PostgresServer.Open(options.Postgres, ct);
    }

    /// <summary>Runs a side until it gets no faster: the tiered compiler settles after thousands of calls, on a busy machine later than on an idle one.</summary>
    public async Task Warm(Func<Task<Sample>> measure)
    {
        var best = 0.0;
        for (var round = 1; round <= MostWarmRounds; round++)
        {
            var sample = await measure();
            if (round >= FewestWarmRounds && sample.PerSecond < best * 1.05 && sample.Jitted <= SettledMethods) break;
            best = Math.Max(best, sample.PerSecond);
        }
    }

    /// <summary>Measures the sides in turns and gives the median of each, so that a noisy minute hits all of them alike.</summary>
    public async Task<IReadOnlyList<Sample>> InTurns(params (string Name, Func<Task<Sample>> Measure)[] sides)
    {
        var samples = sides.Select(_ => new List<Sample>()).ToArray();
        for (var round = 1; round <= options.Rounds; round++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                var sample = await sides[side].Measure();
                samples[side].Add(sample);
                Progress(string.Create(CultureInfo.InvariantCulture, $"  round {round} {sides[side].Name}: {sample}"));
            }
        }

        return [.. samples.Select(Sample.Median)];
    }

    /// <summary>Measures two sides call by call in turns and gives the median round of each.</summary>
    public async Task<(Sample Ours, Sample ByHand)> InPairs(string name, Func<Task> ours, Func<Task> byHand, CancellationToken ct)
    {
        var (left, right) = (new List<Sample>(), new List<Sample>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            var (mine, hand) = await Load.InPairs(options.Round, ours, byHand, ct);
            left.Add(mine);
            right.Add(hand);
            Progress(string.Create(
                CultureInfo.InvariantCulture, $"  round {round} {name}: p50 {mine.P50:F3} against {hand.P50:F3} ms, p99 {mine.P99:F3} against {hand.P99:F3} ms"));
        }

        return (Sample.Median(left), Sample.Median(right));
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
    }
}
