using System.Globalization;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Burden;

/// <summary>One line of the statement: what it is about, its area or day, and up to three counts.</summary>
internal sealed record BurdenPart(BurdenPart.Kind Of, string Key, long First, long Second, long Third)
{
    public static BurdenPart Read(ref RowReader row) => new((Kind)row.Long(), row.Text(), row.Long(), row.Long(), row.Long());

    public enum Kind { Work, AllWork, Fields, Visits, Day }
}

/// <summary>All figures of a month in one statement: the steps finished in it, and the fields of their forms. The index on the day of finishing holds what is read.</summary>
internal sealed class BurdenSql(string area, DateOnly month, int visits, bool isSqlite)
{
    private const string HasForm = "form IS NOT NULL AND form <> '{}'", Counts = "count(*), count(*) FILTER (WHERE has_form), count(DISTINCT done_by) FROM done";

    public SqlText Text()
    {
        var sql = new SqlText().Add("WITH ");
        Done(sql);
        Given(sql);
        Part(sql, BurdenPart.Kind.Work, "place", Counts + " GROUP BY place", isFirst: true);
        Part(sql, BurdenPart.Kind.AllWork, "''", Counts);
        Part(sql, BurdenPart.Kind.Fields, "place", "CAST(sum(times) AS bigint), CAST(sum(CASE WHEN household IS NULL THEN 0 ELSE times - 1 END) AS bigint), 0 FROM (SELECT place, household, field.key, count(*) AS times FROM given ");
        Fields(sql).Add(" GROUP BY place, household, field.key) AS entries GROUP BY place");
        sql.Add(" UNION ALL SELECT 3, place, count(*), max(days), ").Add($"count(*) FILTER (WHERE days > {visits})")
            .Add(" FROM (SELECT place, household, count(DISTINCT day) AS days FROM (");
        Visited(sql).Add(") AS seen GROUP BY place, household) AS visited GROUP BY place");
        Part(sql, BurdenPart.Kind.Day, "day", "count(*), count(*) FILTER (WHERE has_form), 0 FROM done GROUP BY day");
        return sql;
    }

    private void Done(SqlText sql) => sql.Add("done AS MATERIALIZED (SELECT ").Add(DeskGroups.Area("case_area", area)).Add(" AS place, done_by, (").Add(HasForm).Add(") AS has_form, ").Add(DeskDays.Of("done_at", isSqlite))
        .Add(" AS day FROM work_items").Add(Month()).Add(")");

    // Forms are long: only what looks into them carries them along.
    private void Given(SqlText sql) => sql.Add(", given AS MATERIALIZED (SELECT ").Add(DeskGroups.Area("case_area", area)).Add(" AS place, ").Add(DeskDays.Of("done_at", isSqlite))
        .Add(" AS day, level, cases.household_id AS household, form FROM work_items JOIN cases ON cases.id = work_items.case_id").Add(Month("work_items.")).Add(" AND ").Add(HasForm).Add(")");

    private string Month(string table = "") => string.Concat(
        " WHERE ", table, "status = 1 AND done_at >= ", DeskDays.Start(month, isSqlite), " AND done_at < ", DeskDays.Start(month.AddMonths(1), isSqlite), DeskDays.In("case_area", area));

    // Forms offices at the base filled in for a household, and inspectors at its door, whether anybody was at home or not.
    private SqlText Visited(SqlText sql) => sql.Add("SELECT place, household, day FROM given WHERE household IS NOT NULL AND level IN ('Group', 'Village', 'Township') UNION ALL SELECT ")
        .Add(DeskGroups.Area("area_code", area)).Add(", household_id, CAST(visited_on AS text) FROM inspection_visits WHERE visited_on >= ").Add(DeskDays.Day(month)).Add(" AND visited_on < ")
        .Add(DeskDays.Day(month.AddMonths(1))).Add(DeskDays.In("area_code", area));

    // A field left empty was not filled in.
    private SqlText Fields(SqlText sql) => sql.Add(isSqlite ? "JOIN json_each(given.form) AS field" : "CROSS JOIN LATERAL jsonb_each_text(given.form::jsonb) AS field(key, value)")
        .Add(" WHERE field.value <> '' AND field.value <> '[]'");

    private static void Part(SqlText sql, BurdenPart.Kind kind, string key, string rest, bool isFirst = false) =>
        sql.Add(isFirst ? " SELECT " : " UNION ALL SELECT ").Add(((int)kind).ToString(CultureInfo.InvariantCulture)).Add(", ").Add(key).Add(", ").Add(rest);
}
