using CaseFlow.Web.Rectification.Registering;
using Quartz;

namespace CaseFlow.Web.Background.Rectification;

/// <summary>Starts the cases of items that have none yet: those of long lists, and those a server left behind when it ended.</summary>
[DisallowConcurrentExecution]
public sealed class ItemJob(StartItems start) : IJob
{
    public static readonly JobKey Key = new("rectification-items");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await start.Run(ct);
}
