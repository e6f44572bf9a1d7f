using Quartz;

namespace CaseFlow.Web.Background.Timers;

/// <summary>Sweeps due timers every few seconds. On a cluster one node runs it at a time; a second would only pass by the claimed rows.</summary>
[DisallowConcurrentExecution]
public sealed class TimerJob(TimerSweep sweep) : IJob
{
    public static readonly JobKey Key = new("timers");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await sweep.Run(ct);
}
