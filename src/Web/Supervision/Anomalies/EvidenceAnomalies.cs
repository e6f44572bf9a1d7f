using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Notices nobody may have seen, and photos that stand for more than one case.</summary>
internal static class EvidenceAnomalies
{
    // A village in which nobody ever objects to any notice may have notices nobody sees.
    public static SqlText QuietLines(AnomalyQuestion asked) => new SqlText()
        .Add("SELECT village, notices, NULL FROM (SELECT substr(case_area, 1, 12) AS village, count(*) AS notices FROM notices WHERE closed_at >= ").Add(asked.Start)
        .Add(DeskDays.In("case_area", asked.Area)).Add(" GROUP BY 1) AS held WHERE ").Add($"notices >= {asked.Threshold}")
        .Add(" AND NOT EXISTS (SELECT 1 FROM objections WHERE objections.case_area >= village AND objections.case_area < village || '~' AND raised_at >= ").Add(asked.Start)
        .Add($") ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText QuietRows(AnomalyQuestion asked, string village) => new SqlText()
        .Add("SELECT notices.id, cases.subject, notices.title, ").Add(DeskDays.Of("notices.closed_at", asked.IsSqlite)).Add(" FROM notices JOIN cases ON cases.id = notices.case_id WHERE notices.closed_at >= ")
        .Add(asked.Start).Add(DeskDays.In("notices.case_area", asked.Area)).Add($" AND substr(notices.case_area, 1, 12) = {village} ORDER BY notices.closed_at DESC, 1 LIMIT {AnomalyRule.MostRows}");

    /// <summary>The same content under whatever name: files keep the SHA-256 of what is in them.</summary>
    public static SqlText PhotoLines(AnomalyQuestion asked) => Photos(asked).Add("SELECT f.hash, count(DISTINCT handed.case_id), min(f.name)").Add(Files)
        .Add($" GROUP BY f.hash HAVING count(DISTINCT handed.case_id) >= {asked.Threshold} ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText PhotoRows(AnomalyQuestion asked, string hash) => Photos(asked)
        .Add("SELECT c.id, c.subject, c.number, ").Add(DeskDays.Of("max(handed.at)", asked.IsSqlite)).Add(Files.Replace(" WHERE", " JOIN cases AS c ON c.id = handed.case_id WHERE", StringComparison.Ordinal))
        .Add($" AND f.hash = {hash} GROUP BY c.id, c.subject, c.number ORDER BY 4 DESC, 1 LIMIT {AnomalyRule.MostRows}");

    private const string Files = " FROM handed JOIN files AS f ON f.id = handed.file_id WHERE f.content_type LIKE 'image/%'";

    // Papers of steps and photos of posted notices; a photo of another area's case is not told of.
    internal static SqlText Photos(AnomalyQuestion asked) => new SqlText()
        .Add("WITH handed AS (SELECT p.file_id AS file_id, p.case_id AS case_id, p.handed_in_at AS at FROM case_papers AS p JOIN cases AS owner ON owner.id = p.case_id WHERE p.handed_in_at >= ").Add(asked.Start)
        .Add(DeskDays.In("owner.area_code", asked.Area)).Add(" UNION ALL SELECT photo.value, n.case_id, n.posted_at FROM notices AS n, ")
        .Add(asked.IsSqlite ? "json_each(n.photos) AS photo" : "jsonb_array_elements_text(n.photos::jsonb) AS photo(value)").Add(" WHERE n.posted_at >= ").Add(asked.Start)
        .Add(DeskDays.In("n.case_area", asked.Area)).Add(") ");
}
