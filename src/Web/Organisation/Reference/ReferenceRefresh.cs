namespace CaseFlow.Web.Organisation.Reference;

/// <summary>Loads all copies before the first request and looks for changes made on other nodes.</summary>
sealed class ReferenceRefresh(IEnumerable<IReferenceCopy> copies, ILogger<ReferenceRefresh> log) : BackgroundService
{
    /// <summary>How long a right withdrawn on another node may live on here.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public override async Task StartAsync(CancellationToken ct)
    {
        foreach (var copy in copies) await copy.Refresh(ct);
        await base.StartAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                foreach (var copy in copies) await copy.Refresh(ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; people keep the rights they had until it answers again.
                log.LogWarning(error, "Reference rows could not be refreshed.");
            }
        }
    }
}
