using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Stages;

/// <summary>How long a step took over the last year, in days.</summary>
/// <param name="Median">Half of the items took no longer.</param>
/// <param name="Limit">The mean of what the items were given; null when the step has no limit.</param>
public sealed record StageTime(string ActivityId, long Items, decimal Median, decimal? Limit, long Late)
{
    public bool IsOver => Limit is { } limit && Median > limit;

    /// <summary>Within the limit, but with less than a fifth of it to spare.</summary>
    public bool IsNear => !IsOver && Limit is { } limit && Median > limit * 0.8m;
}

/// <summary>A finished item of a step that took long.</summary>
public sealed record SlowItem(long Id, string CaseNumber, string Subject, string? DoneBy, DateTimeOffset ArrivedAt, DateTimeOffset DoneAt, DateTimeOffset? DueAt)
{
    public decimal Days => Math.Round((decimal)(DoneAt - ArrivedAt).TotalDays, 1);
}

/// <summary>Median and limit of every step of a procedure in one statement. The median is the row in the middle, which both databases can find.</summary>
internal static class StageSql
{
    private const decimal SecondsPerDay = 86_400m;

    public static SqlText Times(string procedure, string area, DateOnly since, bool isSqlite)
    {
        var (took, given) = (Seconds("done_at", isSqlite), Seconds("due_at", isSqlite));
        var sql = new SqlText().Add("SELECT activity_id, items, took, given, late FROM (SELECT activity_id, ").Add(took).Add(" AS took, row_number() OVER (PARTITION BY activity_id ORDER BY ").Add(took)
            .Add(") AS place, count(*) OVER (PARTITION BY activity_id) AS items, CAST(avg(").Add(given).Add(") OVER (PARTITION BY activity_id) AS bigint) AS given, ")
            .Add("count(CASE WHEN done_at >= due_at THEN 1 END) OVER (PARTITION BY activity_id) AS late");
        return Of(sql, procedure, area, since, isSqlite).Add(") AS ranked WHERE place = (items + 1) / 2");
    }

    public static SqlText Slowest(string procedure, string activity, string area, DateOnly since, bool isSqlite)
    {
        var sql = Of(new SqlText().Add("SELECT id, case_number, case_subject, done_by_name, arrived_at, done_at, due_at"), procedure, area, since, isSqlite);
        return sql.Add($" AND activity_id = {activity}").Add(" ORDER BY ").Add(Seconds("done_at", isSqlite)).Add(" DESC, id LIMIT 30");
    }

    public static StageTime Time(ref RowReader row) =>
        new(row.Text(), row.Long(), Days(row.Long()), row.LongOrNull() is { } given ? Days(given) : null, row.Long());

    public static SlowItem Slow(ref RowReader row) => new(row.Long(), row.Text(), row.Text(), row.TextOrNull(), row.Time(), row.Time(), row.TimeOrNull());

    private static SqlText Of(SqlText sql, string procedure, string area, DateOnly since, bool isSqlite) => sql.Add($" FROM work_items WHERE status = 1 AND procedure = {procedure}")
        .Add(DeskDays.In("case_area", area)).Add(" AND done_at >= ").Add(DeskDays.Start(since, isSqlite));

    private static string Seconds(string until, bool isSqlite) =>
        isSqlite ? $"(({until} - arrived_at) / 10000000)" : $"CAST(extract(epoch FROM {until} - arrived_at) AS bigint)";

    private static decimal Days(long seconds) => Math.Round(seconds / SecondsPerDay, 1);
}
