using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Reports;

/// <summary>The figures of a report in one statement, and so at one moment. Part 0: open and overdue; 1: closed and closed late in the period; 2: what came in it.</summary>
internal sealed class ReportSql(DeskQuestion question, string area, DateOnly from, DateOnly until, DateOnly today, bool isSqlite)
{
    private readonly string group = DeskGroups.OfItems(question, area);

    public SqlText Text()
    {
        var (first, last, now) = (DeskDays.Day(from), DeskDays.Day(until), DeskDays.Day(today));
        var (begin, end) = (DeskDays.Start(from, isSqlite), DeskDays.Start(until.AddDays(1), isSqlite));
        var sql = new SqlText().Add("SELECT 0, ").Add(group).Add(" AS part_key, count(*), count(*) FILTER (WHERE is_late OR due_on < ").Add(now).Add(")");
        From(sql, RectificationMapping.Open);
        sql.Add(" UNION ALL SELECT 1, ").Add(group).Add(" AS part_key, count(*), count(*) FILTER (WHERE is_late)");
        From(sql, string.Concat(RectificationMapping.Closed, " AND closed_on >= ", first, " AND closed_on <= ", last));
        sql.Add(" UNION ALL SELECT 2, ").Add(group).Add(" AS part_key, count(*), 0");
        From(sql, string.Concat("state < 9 AND created_at >= ", begin, " AND created_at < ", end));
        return sql;
    }

    private void From(SqlText sql, string condition) => sql.Add(" FROM rectification_items WHERE ").Add(condition).Add(DeskDays.In("area_code", area)).Add(" GROUP BY 2");
}
