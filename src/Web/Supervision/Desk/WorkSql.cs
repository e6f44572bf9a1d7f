using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The same figures about work items, again in one statement. Their lamps follow the hour at which they are due, as in the inbox.</summary>
internal sealed class WorkSql(DeskQuestion question, string area, DeskMoment moment, bool isSqlite)
{
    private const string Open = "status = 0", Done = "status = 1";
    private readonly SqlText sql = new();
    private readonly string open = DeskGroups.OfWork(question, area, isDone: false), done = DeskGroups.OfWork(question, area, isDone: true);

    public SqlText Text()
    {
        var (today, since, before, soon) = (DeskDays.Start(moment.Today), DeskDays.Start(moment.Since), DeskDays.Start(moment.Before), moment.Now.AddDays(moment.WarningDays));
        Part(DeskPart.Kind.Open, open).Add($"count(*), count(*) FILTER (WHERE sort_at <= {moment.Now}), count(*) FILTER (WHERE sort_at > {moment.Now} AND sort_at < {soon}), 0");
        From(Open, null);
        Part(DeskPart.Kind.LateDone, done).Add("count(*), 0, 0, 0");
        From(Done + " AND done_at >= due_at", since);
        Part(DeskPart.Kind.Finished, done).Add($"count(*) FILTER (WHERE done_at >= {since}), count(*) FILTER (WHERE done_at >= {today}), count(*) FILTER (WHERE done_at >= {since}), ")
            .Add($"count(*) FILTER (WHERE done_at < {since})");
        From(Done, before);
        DeskNotices.Add(sql, question, area);
        Came(since);
        Part(DeskPart.Kind.FinishedOn, DeskDays.Of("done_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Done, since);
        return sql;
    }

    // What came within the days is open still or was finished within them, so no index on the arrival is needed.
    private void Came(DateTimeOffset since)
    {
        Part(DeskPart.Kind.CameOn, DeskDays.Of("arrived_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Open, null, since);
        Part(DeskPart.Kind.CameOn, DeskDays.Of("arrived_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Done, since, since);
    }

    private SqlText Part(DeskPart.Kind kind, string key) => DeskDays.Part(sql, kind, key);

    private void From(string condition, DateTimeOffset? doneSince, DateTimeOffset? arrivedSince = null)
    {
        var (from, until) = AreaPaths.Range(area);
        sql.Add(" FROM work_items WHERE ").Add(condition).Add($" AND case_area >= {from} AND case_area < {until}");
        if (doneSince is { } finished) sql.Add($" AND done_at >= {finished}");
        if (arrivedSince is { } came) sql.Add($" AND arrived_at >= {came}");
        sql.Add(" GROUP BY 2");
    }
}
