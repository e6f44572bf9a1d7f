using CaseFlow.Web.Procedures.Versions;
using Quartz;

namespace CaseFlow.Web.Background.Releases;

/// <summary>Tells once a minute of versions whose day has come.</summary>
[DisallowConcurrentExecution]
public sealed class ReleaseJob(AnnounceReleases announce) : IJob
{
    public static readonly JobKey Key = new("releases");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) => await announce.Run(ct);
}
