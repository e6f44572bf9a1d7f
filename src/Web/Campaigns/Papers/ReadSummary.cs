using System.Text.Json;
using CaseFlow.Web.Campaigns.Reading;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Papers;

/// <summary>What the areas reported at the end: how many left poverty and how they did (D-181, D-185).</summary>
/// <param name="Reported">Areas that have reported.</param>
/// <param name="How">Households by what brought them out, in the order of the report.</param>
public sealed record CampaignSummary(
    long Id, string Title, int Areas, int Reported, long ExitedHouseholds, long ExitedPeople, long NewHouseholds, long ReturnedHouseholds, IReadOnlyList<SummaryLine> How,
    IReadOnlyList<AreaReport> Reports);

/// <summary>One of the ways out and how many households took it.</summary>
public sealed record SummaryLine(string Key, long Households);

/// <summary>What one area reported.</summary>
public sealed record AreaReport(string AreaCode, string AreaName, long ExitedHouseholds, long ExitedPeople, string? How);

/// <summary>Adds up the reports of the areas; the figures come from their forms, so nobody types them twice.</summary>
public sealed class ReadSummary(CaseFlowDb db, ReadCampaigns campaigns, Caller caller)
{
    /// <summary>The fields of the report that say how households left poverty.</summary>
    public static readonly IReadOnlyList<string> Ways = ["byIndustry", "byWork", "byRelocation", "byHousing", "bySchooling", "byHealth", "byEcology", "bySupport"];

    private const string Report = "exitedHouseholds";

    public async Task<Result<CampaignSummary>> Of(long id, CancellationToken ct)
    {
        var found = await campaigns.Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        var duties = await db.Set<CampaignDuty>().AsNoTracking().Where(duty => duty.CampaignId == id && duty.State != DutyState.Cancelled)
            .In(AreaScope.Of(caller), duty => duty.AreaCode).OrderBy(duty => duty.AreaCode).ToListAsync(ct);
        var given = duties.Where(duty => duty.Figures is not null).Select(duty => (Duty: duty, Form: JsonDocument.Parse(duty.Figures!).RootElement))
            .Where(pair => pair.Form.ValueKind == JsonValueKind.Object && pair.Form.TryGetProperty(Report, out _)).ToList();
        long Sum(string key) => given.Sum(pair => Number(pair.Form, key));
        return new CampaignSummary(
            id, found.Value.Title, duties.Select(duty => duty.AreaCode).Distinct().Count(), given.Select(pair => pair.Duty.AreaCode).Distinct().Count(), Sum(Report), Sum("exitedPeople"),
            Sum("newHouseholds"), Sum("returnedHouseholds"), [.. Ways.Select(way => new SummaryLine(way, Sum(way)))],
            [.. given.Select(pair => new AreaReport(pair.Duty.AreaCode, pair.Duty.AreaName, Number(pair.Form, Report), Number(pair.Form, "exitedPeople"), Word(pair.Form, "how")))]);
    }

    private static long Number(JsonElement form, string key) =>
        form.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? (long)number : 0;

    private static string? Word(JsonElement form, string key) => form.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
