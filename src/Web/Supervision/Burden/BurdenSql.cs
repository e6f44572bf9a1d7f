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
    private const string HasForm = "form IS NOT NULL AND form <> '{}'";

    public SqlText Text()
    {
        var forms = $"count(*) FILTER (WHERE {HasForm})";
        var sql = new SqlText().Add("WITH ");
        Done(sql);
        Filled(sql);
        Part(sql, BurdenPart.Kind.Work, "place", $"count(*), {forms}, count(DISTINCT done_by) FROM done GROUP BY place", isFirst: true);
        Part(sql, BurdenPart.Kind.AllWork, "''", $"count(*), {forms}, count(DISTINCT done_by) FROM done");
        Part(sql, BurdenPart.Kind.Fields, "place", "CAST(sum(times) AS bigint), CAST(sum(CASE WHEN household IS NULL THEN 0 ELSE times - 1 END) AS bigint), 0 FROM (SELECT place, household, field, count(*) AS times FROM filled GROUP BY place, household, field) AS entries GROUP BY place");
        sql.Add(" UNION ALL SELECT 3, place, count(*), max(days), ").Add($"count(*) FILTER (WHERE days > {visits})")
            .Add(" FROM (SELECT place, household, count(DISTINCT day) AS days FROM filled WHERE household IS NOT NULL AND level IN ('Group', 'Village', 'Township') GROUP BY place, household) AS visited GROUP BY place");
        Part(sql, BurdenPart.Kind.Day, "day", $"count(*), {forms}, 0 FROM done GROUP BY day");
        return sql;
    }

    private void Done(SqlText sql) => sql.Add("done AS MATERIALIZED (SELECT ").Add(DeskGroups.Area("case_area", area)).Add(" AS place, case_id, done_by, level, form, ").Add(DeskDays.Of("done_at", isSqlite))
        .Add(" AS day FROM work_items WHERE status = 1 AND done_at >= ").Add(DeskDays.Start(month, isSqlite)).Add(" AND done_at < ").Add(DeskDays.Start(month.AddMonths(1), isSqlite))
        .Add(DeskDays.In("case_area", area)).Add(")");

    // A field left empty was not filled in.
    private void Filled(SqlText sql) => sql.Add(", filled AS MATERIALIZED (SELECT place, day, level, cases.household_id AS household, field.key AS field FROM done JOIN cases ON cases.id = done.case_id ")
        .Add(isSqlite ? "JOIN json_each(done.form) AS field" : "CROSS JOIN LATERAL jsonb_each_text(done.form::jsonb) AS field(key, value)")
        .Add(" WHERE ").Add(HasForm).Add(" AND field.value <> '' AND field.value <> '[]')");

    private static void Part(SqlText sql, BurdenPart.Kind kind, string key, string rest, bool isFirst = false) =>
        sql.Add(isFirst ? " SELECT " : " UNION ALL SELECT ").Add(((int)kind).ToString(CultureInfo.InvariantCulture)).Add(", ").Add(key).Add(", ").Add(rest);
}
