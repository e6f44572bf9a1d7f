using System.Globalization;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>All numbers of the start page and the bell in one statement; each stops counting at the cap.</summary>
internal static class InboxCountsSql
{
    public static SqlText Of(string user, IReadOnlyList<ItemRun> mine, IReadOnlyList<ItemRun> claimable, DateTimeOffset now)
    {
        var sql = new SqlText().Add("SELECT ");
        Sum(sql, mine, null, now);
        Sum(sql.Add(", "), claimable, null, now);
        foreach (var lamp in (string[])["Red", "Today", "Soon"]) Sum(sql.Add(", "), mine, lamp, now);
        Count(sql.Add(", "), only => only.Add($"messages WHERE user_id = {user} AND read_at IS NULL"));
        return sql;
    }

    public static InboxCounts Read(ref RowReader row) =>
        new(Capped(row.Long()), Capped(row.Long()), Capped(row.Long()), Capped(row.Long()), Capped(row.Long())) { Unread = Capped(row.Long()) };

    private static void Sum(SqlText sql, IReadOnlyList<ItemRun> runs, string? lamp, DateTimeOffset now)
    {
        if (runs.Count == 0) sql.Add("0");
        for (var index = 0; index < runs.Count; index++)
        {
            if (index > 0) sql.Add(" + ");
            var run = runs[index];
            Count(sql, items =>
            {
                run(items.Add("work_items WHERE status = 0 AND "));
                if (Lamps.Range(lamp, now) is var (from, until)) items.Add($" AND sort_at >= {from} AND sort_at < {until}");
            });
        }
    }

    private static void Count(SqlText sql, Action<SqlText> rows)
    {
        rows(sql.Add("(SELECT count(*) FROM (SELECT 1 FROM "));
        sql.Add(string.Create(CultureInfo.InvariantCulture, $" LIMIT {InboxCounts.Cap}) AS counted)"));
    }

    private static int Capped(long count) => (int)Math.Min(count, InboxCounts.Cap);
}
