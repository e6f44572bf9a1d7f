using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Inbox;

/// <summary>Years of work items of one county: nearly all of them done, the open ones spread over officials, roles and villages.</summary>
internal static class InboxRows
{
    public const int Officials = 3000;

    private const int DonePerOpen = 25;

    private static readonly string[] Roles = ["VillageCommittee", "TownshipAuditor", "TownshipHead", "DeptWater", "DeptHousing", "DeptSchool", "DeptHealth", "DeptPension"];

    // 20 townships of 15 villages, drawn by hashes so that no two columns go together by accident. Seven of ten open items have an assignee; some officials have many more than others.
    private const string Fill = """
        INSERT INTO work_items (id, case_id, instance_id, activity_id, kind, title, procedure, case_number, case_subject, level, role, organ_area, case_area, county,
            assignee, assignee_name, status, arrived_at, due_at, sort_at, done_at, done_by, done_by_name, outcome, not_same_actor_as, urged, revision)
        SELECT n, 1 + n / 3, 1 + n / 3, 'step' || n % 9, 'Task', '审核第' || n % 40 || '项', 'identification', '530502-2026-' || n / 3, '张家' || n % 5000,
            CASE WHEN role = 1 THEN 'Village' ELSE 'Township' END, ($2::text[])[role], CASE WHEN role = 1 THEN village ELSE left(village, 9) || '000' END, village, '530502',
            CASE WHEN is_open THEN official ELSE doer END, '某某', CASE WHEN is_open THEN 0 ELSE 1 END, due - interval '10 days', due, due,
            CASE WHEN NOT is_open THEN due - interval '2 days' END, CASE WHEN NOT is_open THEN doer END, CASE WHEN NOT is_open THEN '某某' END,
            CASE WHEN NOT is_open THEN 'Approved' END, '', 0, 1
        FROM (SELECT n, n % $3 = 0 AS is_open, 1 + (hashint4(n) & 7) AS role,
                '530502' || lpad((1 + (hashint4(-n) & 1048575) % 20)::text, 3, '0') || lpad((1 + (hashint4(n + 7) & 1048575) % 15)::text, 3, '0') AS village,
                CASE WHEN random() < 0.7 THEN 'user' || 1 + floor(random() * random() * $4)::int END AS official, 'user' || 1 + floor(random() * $4)::int AS doer,
                timestamptz '2026-11-21' + CASE WHEN n % $3 = 0 THEN random() * 90 - 20 ELSE -20 - random() * 1500 END * interval '1 day' AS due
            FROM generate_series(1, $1) n) rows
        """;

    public static async Task Insert(NpgsqlDataSource database, int items, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Fill);
        command.CommandTimeout = 3600;
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = items }, new() { Value = Roles }, new() { Value = DonePerOpen }, new() { Value = Officials } });
        await command.ExecuteNonQueryAsync(ct);
    }
}
