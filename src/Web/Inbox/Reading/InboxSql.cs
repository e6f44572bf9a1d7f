using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>
/// The SQL of the lists that are opened all day; both databases understand it. Every run stops at the page's size and so does their merge. The size stands in the text,
/// because a plan made for an unknown size may sort everything first.
/// </summary>
internal static class InboxSql
{
    private const string Columns =
        "SELECT id, case_id, case_number, case_subject, title, kind, procedure, activity_id, case_area, organ_area, role, assignee, assignee_name, arrived_at, due_at, "
        + "done_at, outcome, return_reason, urged, revision";

    /// <summary>Open items in due order, merged from runs; there must be one.</summary>
    public static SqlText Open(IReadOnlyList<ItemRun> runs, InboxQuery query, int limit, DateTimeOffset now)
    {
        var sql = new SqlText();
        if (runs.Count == 1) return Run(sql, runs[0], query, limit, now);
        for (var index = 0; index < runs.Count; index++)
        {
            sql.Add(index == 0 ? "SELECT * FROM (" : " UNION ALL SELECT * FROM (");
            Run(sql, runs[index], query, limit, now).Add(") AS run");
        }

        return sql.Add(ByDue(limit));
    }

    /// <summary>What a person has done, the latest first.</summary>
    public static SqlText Done(string user, InboxQuery query, int limit)
    {
        var sql = new SqlText().Add(Columns).Add($" FROM work_items WHERE status = 1 AND done_by = {user}");
        Filter(sql, query);
        if (PageCursor.Read(query.After) is { } last) sql.Add($" AND (done_at, id) < ({last.At}, {last.Id})");
        return sql.Add(string.Create(CultureInfo.InvariantCulture, $" ORDER BY done_at DESC, id DESC LIMIT {limit}"));
    }

    public static InboxRow Read(ref RowReader row) => new(
        row.Long(), row.Long(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(),
        row.TextOrNull(), row.Time(), row.TimeOrNull(), row.TimeOrNull(), row.TextOrNull(), row.TextOrNull(), row.Int(), row.Int());

    private static SqlText Run(SqlText sql, ItemRun run, InboxQuery query, int limit, DateTimeOffset now)
    {
        sql.Add(Columns).Add(", sort_at FROM work_items WHERE status = 0 AND ");
        run(sql);
        Filter(sql, query);
        if (Lamps.Range(query.Lamp, now) is var (from, until)) sql.Add($" AND sort_at >= {from} AND sort_at < {until}");
        if (PageCursor.Read(query.After) is { } last) sql.Add($" AND (sort_at, id) > ({last.At}, {last.Id})");
        return sql.Add(ByDue(limit));
    }

    private static void Filter(SqlText sql, InboxQuery query)
    {
        if (query.Area is { } area) sql.Add($" AND case_area >= {AreaCodes.Prefix(area)} AND case_area < {AreaCodes.Prefix(area) + "~"}");
        if (query.Procedure is { } procedure) sql.Add($" AND procedure = {procedure}");
        if (string.IsNullOrWhiteSpace(query.Text)) return;
        var text = Literally(query.Text);
        sql.Add($" AND (case_subject LIKE {text + "%"} ESCAPE '!' OR case_number LIKE {"%" + text + "%"} ESCAPE '!' OR title LIKE {"%" + text + "%"} ESCAPE '!')");
    }

    private static string ByDue(int limit) => string.Create(CultureInfo.InvariantCulture, $" ORDER BY sort_at, id LIMIT {limit}");

    private static string Literally(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
