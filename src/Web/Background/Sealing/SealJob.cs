using CaseFlow.Web.Audit.Sealing;
using Quartz;

namespace CaseFlow.Web.Background.Sealing;

/// <summary>Seals the audit every few minutes.</summary>
[DisallowConcurrentExecution]
public sealed class SealJob(SealAudit seal) : IJob
{
    public static readonly JobKey Key = new("audit-seal");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await seal.Run(ct);
}
