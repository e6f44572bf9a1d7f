using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Steps finished faster than anybody can look at them, meetings in which nobody ever disagrees, problems closed on their first day.</summary>
internal static class StepAnomalies
{
    public static SqlText FastLines(AnomalyQuestion asked) => Bursts(new SqlText().Add("SELECT done_by, max(items), NULL FROM ("), asked)
        .Add($" GROUP BY done_by ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText FastRows(AnomalyQuestion asked, string person) => Bursts(
            new SqlText().Add("SELECT id, case_subject, case_number, ").Add(DeskDays.Of("done_at", asked.IsSqlite)).Add($" FROM work_items WHERE status = 1 AND done_by = {person} AND done_at >= ").Add(asked.Start)
                .Add(DeskDays.In("case_area", asked.Area)).Add(" AND ").Add(Minute(asked)).Add(" IN (SELECT minute FROM ("), asked)
        .Add($" AND done_by = {person}) ORDER BY done_at DESC, id LIMIT {AnomalyRule.MostRows}");

    public static SqlText UnanimousLines(AnomalyQuestion asked) => Meetings(
            new SqlText().Add("SELECT village, meetings, NULL FROM (SELECT substr(case_area, 1, 12) AS village, count(*) AS meetings, count(*) FILTER (WHERE ").Add(Agreed(asked)).Add(") AS agreed"), asked)
        .Add($" GROUP BY 1) AS held WHERE meetings >= {asked.Threshold} AND agreed = meetings ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText UnanimousRows(AnomalyQuestion asked, string village) => Meetings(
            new SqlText().Add("SELECT id, case_subject, ").Add(Votes("votesFor", asked)).Add(" || '/' || coalesce(").Add(Votes("present", asked)).Add(", ''), ").Add(DeskDays.Of("done_at", asked.IsSqlite)), asked)
        .Add($" AND substr(case_area, 1, 12) = {village} ORDER BY done_at DESC, id LIMIT {AnomalyRule.MostRows}");

    // Items closed on the day they were registered: put right at once, or never a problem.
    public static SqlText SameDayLines(AnomalyQuestion asked) => SameDay(new SqlText().Add("SELECT village, items, NULL FROM (SELECT substr(area_code, 1, 12) AS village, count(*) AS items"), asked)
        .Add($" GROUP BY 1) AS closed WHERE items >= {asked.Threshold} ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText SameDayRows(AnomalyQuestion asked, string village) => SameDay(new SqlText().Add("SELECT id, subject, problem, CAST(closed_on AS text)"), asked)
        .Add($" AND substr(area_code, 1, 12) = {village} ORDER BY closed_on DESC, id LIMIT {AnomalyRule.MostRows}");

    // Many steps finished by one person within one minute were hardly looked at.
    private static SqlText Bursts(SqlText sql, AnomalyQuestion asked) => sql.Add("SELECT done_by, ").Add(Minute(asked))
        .Add(" AS minute, count(*) AS items FROM work_items WHERE status = 1 AND done_by IS NOT NULL AND done_at >= ").Add(asked.Start).Add(DeskDays.In("case_area", asked.Area))
        .Add($" GROUP BY 1, 2) AS bursts WHERE items >= {asked.Threshold}");

    private static string Minute(AnomalyQuestion asked) => asked.IsSqlite ? "(done_at / 600000000)" : "date_trunc('minute', done_at)";

    private static SqlText Meetings(SqlText sql, AnomalyQuestion asked) => sql.Add(" FROM work_items WHERE status = 1 AND kind = 'Review' AND done_at >= ").Add(asked.Start)
        .Add(DeskDays.In("case_area", asked.Area)).Add(" AND ").Add(Votes("votesFor", asked)).Add(" IS NOT NULL");

    // All for it, or all against it: what counts is that nobody differs.
    private static string Agreed(AnomalyQuestion asked) =>
        $"coalesce({Votes("votesAbstained", asked)}, '0') IN ('0', '') AND ({Votes("votesAgainst", asked)} = '0' OR {Votes("votesFor", asked)} = '0')";

    private static string Votes(string field, AnomalyQuestion asked) => asked.IsSqlite ? $"CAST(json_extract(form, '$.{field}') AS text)" : $"(form::jsonb ->> '{field}')";

    private static SqlText SameDay(SqlText sql, AnomalyQuestion asked) => sql.Add(" FROM rectification_items WHERE state = 8 AND closed_on >= ").Add(DeskDays.Day(asked.Since))
        .Add(DeskDays.In("area_code", asked.Area)).Add(" AND CAST(closed_on AS text) = ").Add(DeskDays.Of("created_at", asked.IsSqlite));
}
