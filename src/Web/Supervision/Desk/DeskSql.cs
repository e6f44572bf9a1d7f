using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Rectification;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>
/// All figures about items in one statement, because one statement sees one moment of the database: no line can count an item that another line counts elsewhere.
/// Each part walks one partial index and never the table.
/// </summary>
internal sealed class DeskSql(DeskQuestion question, string area, DeskMoment moment, bool isSqlite)
{
    private readonly SqlText sql = new();
    private readonly string group = DeskGroups.OfItems(question, area);

    public SqlText Text()
    {
        var (today, since, before, year) = (DeskDays.Day(moment.Today), DeskDays.Day(moment.Since), DeskDays.Day(moment.Before), DeskDays.Day(moment.RateSince));
        Part(DeskPart.Kind.Open, group).Add($"count(*), count(*) FILTER (WHERE is_late OR due_on < {moment.Today}), ")
            .Add($"count(*) FILTER (WHERE NOT is_late AND due_on >= {moment.Today} AND due_on <= {moment.SoonUntil}), count(*) FILTER (WHERE close_by < {moment.Today})");
        From("open", RectificationMapping.Open);
        Part(DeskPart.Kind.LateDone, group).Add("count(*), 0, 0, 0");
        From("late", RectificationMapping.LateDone);
        Part(DeskPart.Kind.Finished, group).Add(string.Concat("count(*), count(*) FILTER (WHERE closed_on = ", today, "), count(*) FILTER (WHERE closed_on >= ", since))
            .Add(string.Concat("), count(*) FILTER (WHERE closed_on >= ", before, " AND closed_on < ", since, ")"));
        From("closed", string.Concat(RectificationMapping.Closed, " AND closed_on >= ", year));
        Part(DeskPart.Kind.Explained, group).Add("count(*), 0, 0, 0");
        From("explained", string.Concat(RectificationMapping.Explained, " AND explained_on >= ", year));
        // An explanation ends the work on an item but does not close it.
        Part(DeskPart.Kind.Unclosed, group).Add("count(*), 0, 0, 0");
        From("explained", string.Concat(RectificationMapping.Explained, " AND close_by < ", today));
        DeskNotices.Add(sql, question, area);
        Part(DeskPart.Kind.CameOn, DeskDays.Of("created_at", isSqlite)).Add("count(*), 0, 0, 0");
        From("came", string.Concat("state < 9 AND created_at >= ", DeskDays.Start(moment.Since, isSqlite)));
        Part(DeskPart.Kind.FinishedOn, "CAST(closed_on AS text)").Add("count(*), 0, 0, 0");
        From("closed", string.Concat(RectificationMapping.Closed, " AND closed_on >= ", since));
        return sql;
    }

    private SqlText Part(DeskPart.Kind kind, string key) => DeskDays.Part(sql, kind, key);

    private void From(string index, string condition)
    {
        sql.Add(" FROM rectification_items");
        // Without statistics SQLite takes a range of areas for narrower than a year of days and reads every row of the county.
        if (isSqlite) sql.Add(" INDEXED BY ix_rectification_").Add(index);
        sql.Add(" WHERE ").Add(condition).Add(DeskDays.In("area_code", area));
        if (question.Campaign is { } campaign) sql.Add($" AND campaign_id = {campaign}");
        sql.Add(" GROUP BY 2");
    }
}
