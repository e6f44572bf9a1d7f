using CaseFlow.Web.Inbox.Reading;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Inbox;

/// <summary>The inbox lists in SQL by hand, prepared on one connection, reading into the same rows.</summary>
internal sealed class HandWrittenInbox(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string Columns =
        "id, case_id, case_number, case_subject, title, kind, procedure, activity_id, case_area, organ_area, role, assignee, assignee_name, arrived_at, due_at, done_at, outcome, return_reason, urged, revision";

    private readonly Dictionary<string, NpgsqlCommand> prepared = [];

    public Task<List<InboxRow>> Mine(string user, CancellationToken ct) =>
        Read($"SELECT {Columns} FROM work_items WHERE status = 0 AND assignee = $1 ORDER BY sort_at, id LIMIT 26", ct, new NpgsqlParameter<string> { TypedValue = user });

    public Task<List<InboxRow>> MineAfter(string user, DateTimeOffset at, CancellationToken ct) => Read(
        $"SELECT {Columns} FROM work_items WHERE status = 0 AND assignee = $1 AND (sort_at, id) > ($2, 0) ORDER BY sort_at, id LIMIT 26", ct,
        new NpgsqlParameter<string> { TypedValue = user }, new NpgsqlParameter<DateTimeOffset> { TypedValue = at });

    public Task<List<InboxRow>> Pool(string role, string organ, CancellationToken ct) => Read(
        $"SELECT {Columns} FROM work_items WHERE status = 0 AND assignee IS NULL AND role = $1 AND organ_area = $2 ORDER BY sort_at, id LIMIT 26", ct,
        new NpgsqlParameter<string> { TypedValue = role }, new NpgsqlParameter<string> { TypedValue = organ });

    public Task<List<InboxRow>> Done(string user, CancellationToken ct) =>
        Read($"SELECT {Columns} FROM work_items WHERE status = 1 AND done_by = $1 ORDER BY done_at DESC, id DESC LIMIT 26", ct, new NpgsqlParameter<string> { TypedValue = user });

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<List<InboxRow>> Read(string sql, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(parameters);
            await command.PrepareAsync(ct);
            prepared.Add(sql, command);
        }

        for (var index = 0; index < parameters.Length; index++) command.Parameters[index].Value = parameters[index].Value;
        var found = new List<InboxRow>(26);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) found.Add(ReadRow(row));
        return found;
    }

    private static InboxRow ReadRow(NpgsqlDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        DateTimeOffset? Time(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
        return new(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8),
            row.GetString(9), Text(10), Text(11), Text(12), row.GetFieldValue<DateTimeOffset>(13), Time(14), Time(15), Text(16), Text(17), row.GetInt32(18), row.GetInt32(19));
    }
}
