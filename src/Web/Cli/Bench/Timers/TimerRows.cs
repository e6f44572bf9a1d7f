using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Timers;

/// <summary>Pending timers over 200 days, a few of them due.</summary>
internal static class TimerRows
{
    public const string Reference = "INSERT INTO timer (instance_id, fire_at) SELECT n / 3, now() + (random() * 200 - 0.5) * interval '1 day' FROM generate_series(1, $1) n";

    public const string Product = """
        INSERT INTO timers (id, case_id, instance_id, activity_id, kind, due_at, attempts)
        SELECT n, n / 3, n / 3, 'township-review', 'Overdue', now() + (random() * 200 - 0.5) * interval '1 day', 0 FROM generate_series(1, $1) n
        """;

    public static Task Fill(NpgsqlDataSource database, string sql, int rows, CancellationToken ct) => Execute(database, sql, rows, ct);

    public static Task Remove(NpgsqlDataSource database, string table, string which, CancellationToken ct) =>
        Execute(database, $"DELETE FROM {table} WHERE {which}", null, ct);

    private static async Task Execute(NpgsqlDataSource database, string sql, int? parameter, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 600;
        if (parameter is { } value) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
