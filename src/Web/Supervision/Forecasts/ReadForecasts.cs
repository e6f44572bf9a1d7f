using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Forecasts;

/// <summary>A stage of a campaign's items: how much is done and when the rest will be.</summary>
/// <param name="Title">What the campaign is called.</param>
/// <param name="Stage">Sign, Rectify, Recheck or Close.</param>
public sealed record StageForecast(long Campaign, string Title, string Stage, long Total, long Done, Forecast Forecast);

/// <summary>The forecasts of an area.</summary>
public sealed record ForecastAnswer(string Area, string AreaName, IReadOnlyList<StageForecast> Stages);

/// <summary>The stages of every campaign with items in an area, counted in one statement. Their last days are those fixed on the items.</summary>
public sealed class ReadForecasts(ISqlReads reads, CaseFlowDb db, ReadDesk desk, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    private static readonly (string Stage, string Done, string Due)[] Stages =
        [("Sign", "signed_on", "sign_by"), ("Rectify", "rectified_on", "rectify_by"), ("Recheck", "rechecked_on", "recheck_by"), ("Close", "closed_on", "close_by")];

    public async Task<Result<ForecastAnswer>> Run(string? area, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((area ?? scope.Roots.FirstOrDefault()) is not { } asked || !scope.Contains(asked) || organisation.Current.Area(asked) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var today = desk.Moment(asked).Today;
        var rows = await reads.List(Statement(asked, today), Row.Read, ct);
        var ids = rows.Select(row => row.Campaign).ToList();
        var titles = await db.Set<Campaign>().Where(campaign => ids.Contains(campaign.Id)).ToDictionaryAsync(campaign => campaign.Id, campaign => campaign.Title, ct);
        List<StageForecast> forecasts = [];
        foreach (var row in rows)
            for (var place = 0; place < Stages.Length; place++)
                if (row.Last[place] is { } last) forecasts.Add(new(row.Campaign, titles.GetValueOrDefault(row.Campaign) ?? texts["CampaignNumber", row.Campaign], Stages[place].Stage, row.Total, row.Done[place], Forecast.Of(row.Total - row.Done[place], row.Recent[place], today, last)));
        return new ForecastAnswer(asked, organisation.Current.NameOf(asked), forecasts);
    }

    // An explained item is out of every stage it has not passed: it counts as done where it was done and is left out where it was not.
    private static SqlText Statement(string area, DateOnly today)
    {
        var since = DeskDays.Day(today.AddDays(1 - Forecast.Window));
        var sql = new SqlText().Add("SELECT campaign_id, count(*)");
        foreach (var (_, done, due) in Stages)
            sql.Add(string.Concat(", count(", done, "), count(*) FILTER (WHERE ", done, " >= ", since, "), CAST(max(", due, ") AS text)"));
        return sql.Add(" FROM rectification_items WHERE campaign_id IS NOT NULL AND state < 9 AND state <> 6").Add(DeskDays.In("area_code", area)).Add(" GROUP BY campaign_id ORDER BY campaign_id DESC");
    }

    private sealed record Row(long Campaign, long Total, long[] Done, long[] Recent, DateOnly?[] Last)
    {
        public static Row Read(ref RowReader row)
        {
            var read = new Row(row.Long(), row.Long(), new long[Stages.Length], new long[Stages.Length], new DateOnly?[Stages.Length]);
            for (var place = 0; place < Stages.Length; place++)
                (read.Done[place], read.Recent[place], read.Last[place]) = (row.Long(), row.Long(), row.TextOrNull() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
            return read;
        }
    }
}
