using CaseFlow.Web.Supervision.Escalation;
using Quartz;

namespace CaseFlow.Web.Background.Escalation;

/// <summary>Climbs the ladders of overdue items every few minutes; days decide, so more often would change nothing.</summary>
[DisallowConcurrentExecution]
public sealed class EscalationJob(EscalationSweep sweep) : IJob
{
    public static readonly JobKey Key = new("escalation");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await sweep.Run(ct);
}
