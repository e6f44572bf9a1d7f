using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Something that need not be wrong but should be looked at (U-062).</summary>
/// <param name="Kind">FastWork, NoObjections or SameDay.</param>
/// <param name="Threshold">The number from which a line is shown: a parameter in Standards.</param>
public sealed record AnomalyCard(string Kind, int Threshold, IReadOnlyList<AnomalyLine> Lines);

/// <param name="Key">An account or an area.</param>
public sealed record AnomalyLine(string Key, string Name, long Count);

/// <summary>The cards of an area.</summary>
public sealed record AnomalyAnswer(string Area, string AreaName, IReadOnlyList<AnomalyCard> Cards);

/// <summary>Counts what stands out. Thresholds come from Standards under <c>anomaly.*</c>; the usual ones hold where nobody has set any.</summary>
public sealed class ReadAnomalies(
    ISqlReads reads, DatabaseOptions database, StandardsDirectory standards, OrganisationDirectory organisation, ReadDesk desk, IStringLocalizer<SupervisionTexts> texts)
{
    private const int Lines = 20, UsualFast = 10, UsualNotices = 5, UsualSameDay = 10;

    public async Task<Result<AnomalyAnswer>> Run(string? area, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((area ?? scope.Roots.FirstOrDefault()) is not { } asked || !scope.Contains(asked) || organisation.Current.Area(asked) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var (moment, isSqlite) = (desk.Moment(asked), !database.IsPostgres);
        int Threshold(string key, int usual) => standards.Current.Find(key, asked, moment.Today) is { } given ? (int)given.Value : usual;
        var (fast, notices, sameDay) = (Threshold("anomaly.fast-work", UsualFast), Threshold("anomaly.no-objections", UsualNotices), Threshold("anomaly.same-day", UsualSameDay));
        return new AnomalyAnswer(asked, organisation.Current.NameOf(asked),
        [
            new("FastWork", fast, await Read(Fast(asked, moment, fast, isSqlite), id => organisation.Account(id)?.DisplayName ?? id, ct)),
            new("NoObjections", notices, await Read(Quiet(asked, moment, notices, isSqlite), code => organisation.Current.NameOf(code), ct)),
            new("SameDay", sameDay, await Read(SameDay(asked, moment, sameDay, isSqlite), code => organisation.Current.NameOf(code), ct)),
        ]);
    }

    // Many steps finished by one person within one minute were hardly looked at.
    private static SqlText Fast(string area, DeskMoment moment, int threshold, bool isSqlite)
    {
        var minute = isSqlite ? "(done_at / 600000000)" : "date_trunc('minute', done_at)";
        return new SqlText().Add("SELECT done_by, max(items) FROM (SELECT done_by, count(*) AS items FROM work_items WHERE status = 1 AND done_by IS NOT NULL AND done_at >= ")
            .Add(DeskDays.Start(moment.Since, isSqlite)).Add(DeskDays.In("case_area", area)).Add(" GROUP BY done_by, ").Add(minute)
            .Add($") AS bursts WHERE items >= {threshold} GROUP BY done_by ORDER BY 2 DESC LIMIT {Lines}");
    }

    // A village in which nobody ever objects to any notice may have notices nobody sees.
    private static SqlText Quiet(string area, DeskMoment moment, int threshold, bool isSqlite) => new SqlText()
        .Add("SELECT village, notices FROM (SELECT substr(case_area, 1, 12) AS village, count(*) AS notices FROM notices WHERE closed_at >= ").Add(DeskDays.Start(moment.RateSince, isSqlite))
        .Add(DeskDays.In("case_area", area)).Add(" GROUP BY 1) AS held WHERE ").Add($"notices >= {threshold}")
        .Add(" AND NOT EXISTS (SELECT 1 FROM objections WHERE substr(objections.case_area, 1, 12) = village AND raised_at >= ").Add(DeskDays.Start(moment.RateSince, isSqlite)).Add($") ORDER BY 2 DESC LIMIT {Lines}");

    // Items closed on the day they were registered: put right at once, or never a problem.
    private static SqlText SameDay(string area, DeskMoment moment, int threshold, bool isSqlite) => new SqlText()
        .Add("SELECT village, items FROM (SELECT substr(area_code, 1, 12) AS village, count(*) AS items FROM rectification_items WHERE state = 8 AND closed_on >= ").Add(DeskDays.Day(moment.Since))
        .Add(DeskDays.In("area_code", area)).Add(" AND CAST(closed_on AS text) = ").Add(DeskDays.Of("created_at", isSqlite))
        .Add($" GROUP BY 1) AS closed WHERE items >= {threshold} ORDER BY 2 DESC LIMIT {Lines}");

    private async Task<IReadOnlyList<AnomalyLine>> Read(SqlText sql, Func<string, string> name, CancellationToken ct)
    {
        var rows = await reads.List(sql, Row, ct);
        return [.. rows.Select(row => row with { Name = name(row.Key) })];
    }

    private static AnomalyLine Row(ref RowReader row) => new(row.Text(), "", row.Long());
}
