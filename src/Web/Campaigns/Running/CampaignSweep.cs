namespace CaseFlow.Web.Campaigns.Running;

/// <summary>
/// Keeps campaigns going: opens phases on their first day, starts the cases of the areas, takes findings over, ends the cases of campaigns that were given up.
/// Everything left to do stands in rows, so a server that was killed goes on where it stopped, and several nodes do nothing twice.
/// </summary>
public sealed class CampaignSweep(IServiceScopeFactory scopes)
{
    /// <summary>The number of duties made.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var opened = await services.GetRequiredService<OpenPhases>().Run(ct);
        await services.GetRequiredService<StartDuties>().Run(ct);
        await services.GetRequiredService<CancelDuties>().Run(ct);
        await services.GetRequiredService<RegisterFindings>().Run(ct);
        return opened;
    }
}
