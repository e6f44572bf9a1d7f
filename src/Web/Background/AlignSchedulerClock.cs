using CaseFlow.Web.Data;

namespace CaseFlow.Web.Background;

/// <summary>Sets the scheduler's clock before the scheduler starts, and again every half minute: machines drift, and administrators set their clocks.</summary>
sealed class AlignSchedulerClock(SchedulerClock clock, IServiceScopeFactory scopes, ILogger<AlignSchedulerClock> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Align(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await Align(ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; the clock goes on from where it stands.
                log.LogWarning(error, "The database could not be asked for its time.");
            }
        }
    }

    private async Task Align(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await clock.Align(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), ct);
    }
}
