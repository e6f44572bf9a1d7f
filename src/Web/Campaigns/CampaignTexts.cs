namespace CaseFlow.Web.Campaigns;

/// <summary>Marks the texts about campaigns.</summary>
public sealed class CampaignTexts;
