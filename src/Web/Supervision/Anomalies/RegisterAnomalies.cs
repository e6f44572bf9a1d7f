using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Households;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Villages that took in, or saw fall back, strikingly many households. Rows that came with a file are no identifications and do not count.</summary>
internal static class RegisterAnomalies
{
    private const string New = "s.change IN ('Register', 'Monitor')", Returned = "s.change = 'Return'";

    public static SqlText NewLines(AnomalyQuestion asked) => Lines(asked, New);

    public static SqlText NewRows(AnomalyQuestion asked, string village) => Rows(asked, New, village);

    public static SqlText ReturnedLines(AnomalyQuestion asked) => Lines(asked, Returned);

    public static SqlText ReturnedRows(AnomalyQuestion asked, string village) => Rows(asked, Returned, village);

    private static SqlText Lines(AnomalyQuestion asked, string change) =>
        From(new SqlText().Add("SELECT village, households, NULL FROM (SELECT substr(h.area_code, 1, 12) AS village, count(DISTINCT h.id) AS households"), asked, change)
            .Add($" GROUP BY 1) AS counted WHERE households >= {asked.Threshold} ORDER BY 2 DESC, 1 LIMIT {AnomalyRule.MostLines}");

    private static SqlText Rows(AnomalyQuestion asked, string change, string village) =>
        From(new SqlText().Add("SELECT h.id, h.head_name, h.number, CAST(max(s.valid_from) AS text)"), asked, change)
            .Add($" AND substr(h.area_code, 1, 12) = {village} GROUP BY h.id, h.head_name, h.number ORDER BY 4 DESC, 1 LIMIT {AnomalyRule.MostRows}");

    // The condition of the partial index stands in the statement word for word, or SQLite does not use it.
    private static SqlText From(SqlText sql, AnomalyQuestion asked, string change) => sql
        .Add(" FROM household_status AS s JOIN households AS h ON h.id = s.household_id WHERE ").Add(StatusPeriod.TakenIn).Add(" AND ").Add(change)
        .Add(" AND s.valid_from >= ").Add(DeskDays.Day(asked.Since)).Add(DeskDays.In("h.area_code", asked.Area));
}
