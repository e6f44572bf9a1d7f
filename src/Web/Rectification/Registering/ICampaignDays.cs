namespace CaseFlow.Web.Rectification.Registering;

/// <summary>Knows the fixed days a campaign sets for the items of an area.</summary>
public interface ICampaignDays
{
    /// <summary>The days; null when there is no such campaign or it sets none in the area.</summary>
    Task<ItemDays?> Of(long campaignId, string areaCode, CancellationToken ct);
}

/// <summary>As long as no campaigns are kept, none sets a day.</summary>
sealed class NoCampaignDays : ICampaignDays
{
    public Task<ItemDays?> Of(long campaignId, string areaCode, CancellationToken ct) => Task.FromResult<ItemDays?>(null);
}
