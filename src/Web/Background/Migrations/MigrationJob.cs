using CaseFlow.Web.Cases.Migration;
using Quartz;

namespace CaseFlow.Web.Background.Migrations;

/// <summary>Goes on with confirmed migrations. On a cluster one node does it at a time; what is left after its end another node finds in the rows.</summary>
[DisallowConcurrentExecution]
public sealed class MigrationJob(MigrationSweep sweep) : IJob
{
    public static readonly JobKey Key = new("migrations");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await sweep.Run(ct);
}
