using CaseFlow.Web.Data.Reading;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The same figures about work items, again in one statement. Their lamps follow the hour at which they are due, as in the inbox.</summary>
internal sealed class WorkSql(DeskQuestion question, string area, DeskMoment moment, bool isSqlite)
{
    private const string Open = "status = 0", Done = "status = 1";
    private readonly SqlText sql = new();
    private readonly string open = DeskGroups.OfWork(question, area, isDone: false), done = DeskGroups.OfWork(question, area, isDone: true);

    public SqlText Text()
    {
        var (today, since, before, soon) = (DeskDays.Start(moment.Today), DeskDays.Start(moment.Since), DeskDays.Start(moment.Before, isSqlite), moment.Now.AddDays(moment.WarningDays));
        var recent = DeskDays.Start(moment.Since, isSqlite);
        Part(DeskPart.Kind.Open, open).Add($"count(*), count(*) FILTER (WHERE sort_at <= {moment.Now}), count(*) FILTER (WHERE sort_at > {moment.Now} AND sort_at < {soon}), 0");
        From(Open, null);
        Part(DeskPart.Kind.LateDone, done).Add("count(*), 0, 0, 0");
        From(Done + " AND done_at >= due_at", recent);
        Part(DeskPart.Kind.Finished, done).Add($"count(*) FILTER (WHERE done_at >= {since}), count(*) FILTER (WHERE done_at >= {today}), count(*) FILTER (WHERE done_at >= {since}), ")
            .Add($"count(*) FILTER (WHERE done_at < {since})");
        From(Done, before);
        DeskNotices.Add(sql, question, area);
        Came(recent);
        Part(DeskPart.Kind.FinishedOn, DeskDays.Of("done_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Done, recent);
        return sql;
    }

    // What came within the days is open still or was finished within them, so no index on the arrival is needed.
    private void Came(string since)
    {
        Part(DeskPart.Kind.CameOn, DeskDays.Of("arrived_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Open, null, since);
        Part(DeskPart.Kind.CameOn, DeskDays.Of("arrived_at", isSqlite)).Add("count(*), 0, 0, 0");
        From(Done, since, since);
    }

    private SqlText Part(DeskPart.Kind kind, string key) => DeskDays.Part(sql, kind, key);

    private void From(string condition, string? doneSince, string? arrivedSince = null)
    {
        sql.Add(" FROM work_items WHERE ").Add(condition).Add(DeskDays.In("case_area", area));
        if (doneSince is { } finished) sql.Add(" AND done_at >= ").Add(finished);
        if (arrivedSince is { } came) sql.Add(" AND arrived_at >= ").Add(came);
        DeskCampaign.Add(sql, question.Campaign);
        sql.Add(" GROUP BY 2");
    }
}
