using CaseFlow.Web.Campaigns.Reading;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Campaigns.Pages;

/// <summary>Colours that go with the words of campaigns; the word always stands beside them.</summary>
static class CampaignLooks
{
    public static string? Tag(CampaignStatus status) => status switch
    {
        CampaignStatus.Running => "tag-blue", CampaignStatus.Finished => "tag-green", CampaignStatus.Cancelled => "tag-red", _ => null,
    };

    public static string? Tag(DutyState state) => state switch
    {
        DutyState.Submitted or DutyState.Received => "tag-blue", DutyState.Finished => "tag-green", DutyState.Returned => "tag-yellow", DutyState.Cancelled => "tag-red", _ => null,
    };

    /// <summary>The filled part of a bar.</summary>
    public static string Fill(Figures figures) => figures.Lamp switch { "Red" => "#c8323b", "GreyRed" => "#a98486", "Green" => "#2c8a57", _ => "#9fb0c6" };
}
