using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Rectification;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The work of one campaign: the cases of what its areas owe and of its items to put right. A duty and an item have the id of their case.</summary>
internal static class DeskCampaign
{
    /// <summary>The condition on rows that name a case; none without a campaign.</summary>
    public static void Add(SqlText sql, long? campaign)
    {
        if (campaign is { } id)
            sql.Add($" AND case_id IN (SELECT id FROM campaign_duties WHERE campaign_id = {id} UNION ALL SELECT id FROM rectification_items WHERE campaign_id = {id})");
    }

    public static IQueryable<WorkItem> Of(IQueryable<WorkItem> items, CaseFlowDb db, long campaign) => items.Where(item =>
        db.Set<CampaignDuty>().Any(duty => duty.CampaignId == campaign && duty.Id == item.CaseId)
        || db.Set<RectificationItem>().Any(row => row.CampaignId == campaign && row.Id == item.CaseId));
}
