using CaseFlow.Web.Campaigns.Running;
using Quartz;

namespace CaseFlow.Web.Background.Campaigns;

/// <summary>Opens the phases whose day has come and starts the cases of their areas. On a cluster one node does it at a time.</summary>
[DisallowConcurrentExecution]
public sealed class CampaignJob(CampaignSweep sweep) : IJob
{
    public static readonly JobKey Key = new("campaigns");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await sweep.Run(ct);
}
