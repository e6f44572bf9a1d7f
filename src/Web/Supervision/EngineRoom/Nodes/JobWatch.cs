using System.Collections.Concurrent;
using Quartz;

namespace CaseFlow.Web.Supervision.EngineRoom.Nodes;

/// <summary>The last run of a job on one node.</summary>
/// <param name="FinishedAt">Null while it runs.</param>
/// <param name="NextAt">When the scheduler means to run it again, on whichever node.</param>
/// <param name="Error">Why the last run failed.</param>
public sealed record JobRun(string Name, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, DateTimeOffset? NextAt, string? Error);

/// <summary>Notes the runs of this node's jobs in memory; the heartbeat carries them to the database.</summary>
public sealed class JobWatch : IJobListener
{
    private readonly ConcurrentDictionary<string, JobRun> runs = [];

    public string Name => "job-watch";

    public IReadOnlyList<JobRun> Runs => [.. runs.Values.OrderBy(run => run.Name, StringComparer.Ordinal)];

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken ct = default)
    {
        runs[context.JobDetail.Key.Name] = Begun(context);
        return ValueTask.CompletedTask;
    }

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? failure, CancellationToken ct = default)
    {
        runs[context.JobDetail.Key.Name] = Begun(context) with { FinishedAt = TimeProvider.System.GetUtcNow(), Error = failure?.GetBaseException().Message };
        return ValueTask.CompletedTask;
    }

    // By the machine's clock: the scheduler keeps it too while the product's clock is simulated.
    private static JobRun Begun(IJobExecutionContext context) => new(context.JobDetail.Key.Name, context.FireTimeUtc, null, context.NextFireTimeUtc, null);
}
