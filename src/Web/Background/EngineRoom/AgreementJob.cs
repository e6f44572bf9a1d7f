using CaseFlow.Web.Supervision.EngineRoom.Agreement;
using Quartz;

namespace CaseFlow.Web.Background.EngineRoom;

/// <summary>Carries out agreement checks people asked for.</summary>
[DisallowConcurrentExecution]
public sealed class AgreementJob(RunAgreement agreement) : IJob
{
    public static readonly JobKey Key = new("agreement");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await agreement.Run(ct);
}
