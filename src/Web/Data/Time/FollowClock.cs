namespace CaseFlow.Web.Data.Time;

/// <summary>Keeps the simulated clock of this node with the one the others see: whoever moves it stores how far.</summary>
sealed class FollowClock(SimulatedClock clock, IServiceScopeFactory scopes, ILogger<FollowClock> log) : BackgroundService
{
    /// <summary>How long nodes may differ.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await clock.Load(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; the clock goes on from where it stands.
                log.LogWarning(error, "The simulated clock could not be read.");
            }
        }
    }
}
