using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Photos that by their own record were taken outside the village whose case they prove. Without both places nothing is said.</summary>
internal static class PlaceAnomalies
{
    public static SqlText Lines(AnomalyQuestion asked) => EvidenceAnomalies.Photos(asked).Add("SELECT village, count(DISTINCT file_id), NULL FROM (").Add(Distances)
        .Add($") AS placed WHERE beyond > {asked.Threshold} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    public static SqlText Rows(AnomalyQuestion asked, string village) => EvidenceAnomalies.Photos(asked)
        .Add("SELECT case_id, subject || ' · ' || name, CAST(CAST(round(beyond) AS integer) AS text), ").Add(DeskDays.Of("max(at)", asked.IsSqlite)).Add(" FROM (").Add(Distances)
        .Add($") AS placed WHERE beyond > {asked.Threshold} AND village = {village} GROUP BY case_id, subject, name, file_id, beyond ORDER BY 4 DESC, 1 LIMIT {AnomalyRule.MostRows}");

    // Over the few kilometres of a village the earth is flat: a degree is 111.32 km from north to south, and less by the cosine of the latitude from west to east.
    private const string Distances =
        """
        SELECT village, case_id, file_id, subject, name, at, sqrt(north * north + east * east) - radius AS beyond
        FROM (SELECT a.code AS village, c.id AS case_id, f.id AS file_id, c.subject AS subject, f.name AS name, handed.at AS at, a.radius AS radius,
                     (f.latitude - a.latitude) * 111320 AS north, (f.longitude - a.longitude) * 111320 * cos(radians(a.latitude)) AS east
              FROM handed JOIN files AS f ON f.id = handed.file_id JOIN cases AS c ON c.id = handed.case_id JOIN areas AS a ON a.code = substr(c.area_code, 1, 12)
              WHERE f.latitude IS NOT NULL AND a.radius IS NOT NULL) AS taken
        """;
}
