using System.Collections.Concurrent;
using CaseFlow.Web.Data.Runtime;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>The write path on SQLite: readers side by side on connections of their own, one writer with group commit.</summary>
internal sealed class SqliteWorkflowStore(DatabaseOptions database) : IWorkflowStore, IDisposable
{
    private const string ClaimDue =
        """
        UPDATE timers SET claimed_until = $2 WHERE id IN (
            SELECT id FROM timers WHERE due_at <= $1 AND error IS NULL AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY due_at, id LIMIT $3)
        RETURNING id, case_id, instance_id, activity_id, kind, due_at, attempts, payload
        """;

    private const string Mark = "UPDATE timers SET attempts = $2, error = $3, claimed_until = NULL WHERE id = $1";

    private const string Block =
        "INSERT INTO counters (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = counters.value + $2 RETURNING value";

    private readonly ConcurrentStack<SqliteReadSession> idle = new();
    private readonly Lazy<SqliteWriter> writer = new(() => new SqliteWriter(database.ConnectionString));

    public ValueTask<CaseSnapshot?> LoadItem(long workItemId, RequestKey? request, CancellationToken ct) =>
        new(Load(new(workItemId, IsItem: true, request)));

    public ValueTask<CaseSnapshot?> LoadCase(long caseId, RequestKey? request, CancellationToken ct) =>
        new(Load(new(caseId, IsItem: false, request)));

    public Task<IdempotencyKey?> FindAnswer(RequestKey request, CancellationToken ct) => Task.FromResult(Read(session =>
    {
        using var reader = session.Answer(request).ExecuteReader();
        if (!reader.Read()) return null;
        var row = new RowReader(reader, isSqlite: true);
        return SnapshotQuery.ReadAnswer(ref row, request);
    }));

    public ValueTask<bool> TryCommit(CaseCommit commit, CancellationToken ct) => new(writer.Value.Write(commit));

    public Task<IReadOnlyList<DueTimer>> ClaimTimers(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct) => writer.Value.Write(sink =>
    {
        using var command = Command(sink.Connection, ClaimDue, now.UtcTicks, until.UtcTicks, limit);
        using var reader = command.ExecuteReader();
        var claimed = new List<DueTimer>();
        while (reader.Read()) claimed.Add(TimerQuery.Read(reader, isSqlite: true));
        // RETURNING gives no order; the earliest must go first.
        return (IReadOnlyList<DueTimer>)[.. claimed.OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Id)];
    });

    public Task MarkTimer(long timerId, int attempts, string? error, CancellationToken ct) => writer.Value.Write(sink =>
    {
        using var command = Command(sink.Connection, Mark, timerId, attempts, (object?)error ?? DBNull.Value);
        return command.ExecuteNonQuery();
    });

    public Task<long> NextBlock(string counter, int size, CancellationToken ct) => writer.Value.Write(sink =>
    {
        using var command = Command(sink.Connection, Block, counter, (long)size);
        return (long)command.ExecuteScalar()!;
    });

    public void Dispose()
    {
        if (writer.IsValueCreated) writer.Value.Dispose();
        while (idle.TryPop(out var session)) session.Dispose();
    }

    private T Read<T>(Func<SqliteReadSession, T> work)
    {
        if (!idle.TryPop(out var session)) session = new SqliteReadSession(Open());
        try
        {
            return work(session);
        }
        finally
        {
            idle.Push(session);
        }
    }

    private CaseSnapshot? Load(SnapshotOf asked) => Read(session =>
    {
        using var reader = session.Snapshot(asked).ExecuteReader();
        if (!reader.Read()) return null;
        var instances = new List<Instance>(1);
        var snapshot = SnapshotQuery.Read(reader, isSqlite: true, asked, instances);
        while (reader.Read()) SnapshotQuery.ReadMore(reader, isSqlite: true, instances);
        return snapshot;
    });

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new SqliteCommand(sql, connection);
        for (var index = 0; index < values.Length; index++) command.Parameters.AddWithValue($"${index + 1}", values[index]);
        return command;
    }
}
