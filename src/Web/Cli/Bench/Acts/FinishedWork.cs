using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Years of finished cases, three work items each, with their instances and history, in an empty database.</summary>
internal static class FinishedWork
{
    private const int ItemsPerCase = 3;

    // The counter moves beyond all ids used here, so that the acts measured afterwards add to the end of every index, as in real life.
    private static readonly string[] Fill =
    [
        "INSERT INTO counters (name, value) VALUES ('ids', $1 * 4) ON CONFLICT (name) DO UPDATE SET value = greatest(counters.value, excluded.value)",
        """
        INSERT INTO cases (id, number, procedure, procedure_name, version_id, area_code, subject, status, outcome, started_by, started_by_name, started_at, closed_at)
        SELECT n, 'F' || n, 'finished', '已办', 'finished-1', '530502' || lpad((1 + n % 20)::text, 3, '0') || lpad((1 + n % 15)::text, 3, '0'), '张家' || n % 5000, 1, 'Approved',
            'user' || n % 3000, '某某', now() - interval '400 days', now() - interval '300 days' FROM generate_series(1, $1) n
        """,
        """
        INSERT INTO instances (id, case_id, version_id, status, revision, state, chain_seq, chain_head, incidents, updated_at)
        SELECT n, n, 'finished-1', 1, 4, decode(repeat(md5(n::text), 22), 'hex'), 4, sha256(n::text::bytea), 0, now() - interval '300 days' FROM generate_series(1, $1) n
        """,
        """
        INSERT INTO work_items (id, case_id, instance_id, activity_id, kind, title, procedure, case_number, case_subject, level, role, organ_area, case_area, county,
            assignee, assignee_name, status, arrived_at, due_at, sort_at, done_at, done_by, done_by_name, outcome, opinion, not_same_actor_as, urged, revision)
        SELECT n * 3 + k, n, n, 'step' || k, 'Task', '审核', 'finished', 'F' || n, '张家' || n % 5000, 'Township', 'TownshipAuditor',
            '530502' || lpad((1 + n % 20)::text, 3, '0') || '000', '530502' || lpad((1 + n % 20)::text, 3, '0') || lpad((1 + n % 15)::text, 3, '0'), '530502',
            'user' || (n + k) % 3000, '某某', 1, at, at + interval '14 days', at + interval '14 days', at + interval '2 days', 'user' || (n + k) % 3000, '某某', 'Approved', '同意', '', 0, 2
        FROM generate_series(1, $1) n, generate_series(1, 3) k, LATERAL (SELECT now() - interval '400 days' + n * interval '1 minute' / 10 AS at) moment
        """,
        """
        INSERT INTO case_events (case_id, seq, at, actor, actor_name, kind, details, version_id, version_hash, prev_hash, hash)
        SELECT n, k, now() - interval '400 days', 'user' || (n + k) % 3000, '某某', 'completed', '{"outcome":"Approved","opinion":"同意"}', 'finished-1',
            sha256('v'), sha256((n + k)::text::bytea), sha256((n - k)::text::bytea) FROM generate_series(1, $1) n, generate_series(1, 3) k
        """,
    ];

    public static async Task Insert(string connection, int items, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        foreach (var sql in Fill)
        {
            await using var command = database.CreateCommand(sql);
            command.CommandTimeout = 3600;
            command.Parameters.Add(new() { Value = items / ItemsPerCase });
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
