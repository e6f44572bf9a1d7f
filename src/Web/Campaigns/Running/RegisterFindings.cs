using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Running;

/// <summary>
/// What departments found in a list becomes items to put right (D-106). The mark on the duty goes in the transaction of the items, and the door knows an item
/// by duty and department, so each finding becomes one item however often this runs.
/// </summary>
public sealed class RegisterFindings(CaseFlowDb db, RegisterItems door, ILogger<RegisterFindings> log)
{
    private const string Category = "department";

    /// <summary>The departments that check, and what the office is called in the paper.</summary>
    private static readonly (string Key, string Office)[] departments =
    [
        ("Water", "水管站"), ("Housing", "城市管理服务中心"), ("School", "中心学校"), ("Health", "社会事务办"), ("Pension", "社会保障服务中心"),
    ];

    public async Task Run(CancellationToken ct)
    {
        var waiting = await (from duty in db.Set<CampaignDuty>().AsNoTracking()
                             join campaign in db.Set<Campaign>().AsNoTracking() on duty.CampaignId equals campaign.Id
                             where duty.HasFindings
                             orderby duty.Id
                             select new { duty, campaign }).ToListAsync(ct);
        foreach (var one in waiting) await Take(one.campaign, one.duty, ct);
    }

    private async Task Take(Campaign campaign, CampaignDuty duty, CancellationToken ct)
    {
        var items = Items(campaign, duty);
        if (items.Count == 0)
        {
            await Seen(duty.Id, ct);
            return;
        }

        // Sent back a second time with the mark set in between, the door finds the items there and only the mark goes.
        var done = await door.Run(items, Caller.System, ct, async () => await Seen(duty.Id, ct) > 0);
        if (done.Refusal is { } refusal) log.LogWarning("The findings for duty {Duty} of campaign {Campaign} cannot become items: {Reason}", duty.Id, campaign.Number, refusal.Message);
    }

    private Task<int> Seen(long duty, CancellationToken ct) =>
        db.Set<CampaignDuty>().Where(row => row.Id == duty && row.HasFindings).ExecuteUpdateAsync(set => set.SetProperty(row => row.HasFindings, false), ct);

    private static List<NewItem> Items(Campaign campaign, CampaignDuty duty)
    {
        if (duty.Figures is null) return [];
        using var form = JsonDocument.Parse(duty.Figures);
        return
        [
            .. from department in departments
               where Word(form.RootElement, $"result{department.Key}") == "problem"
               select new NewItem(
                   ItemSource.Department, campaign.Number, $"{duty.Id}-{department.Key}", duty.AreaCode, Category, Word(form.RootElement, $"findings{department.Key}") ?? department.Office)
               {
                   OrganName = department.Office, CampaignId = campaign.Id, Days = new(RectifyBy: duty.LastDay),
               },
        ];
    }

    private static string? Word(JsonElement form, string key) =>
        form.ValueKind == JsonValueKind.Object && form.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
