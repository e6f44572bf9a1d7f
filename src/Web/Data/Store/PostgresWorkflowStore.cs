using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CaseFlow.Web.Data.Runtime;
using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>The write path on PostgreSQL: two round trips and one commit per act. Any number of nodes may do this side by side.</summary>
internal sealed class PostgresWorkflowStore(NpgsqlDataSource source, int maxSessions = 16) : IWorkflowStore, IAsyncDisposable
{
    // SKIP LOCKED makes sweepers pass each other; the lease lets another node take over when the one that claimed dies.
    private const string ClaimDue =
        """
        UPDATE timers SET claimed_until = $2 WHERE id IN (
            SELECT id FROM timers WHERE due_at <= $1 AND error IS NULL AND (claimed_until IS NULL OR claimed_until <= $4)
            ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING id, case_id, instance_id, activity_id, kind, due_at, attempts, payload
        """;

    private const string Mark = "UPDATE timers SET attempts = $2, error = $3, claimed_until = NULL WHERE id = $1";

    private const string Block =
        "INSERT INTO counters (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = counters.value + $2 RETURNING value";

    private readonly ConcurrentStack<PostgresSession> idle = new();
    private readonly SemaphoreSlim free = new(maxSessions);

    public ValueTask<CaseSnapshot?> LoadItem(long workItemId, RequestKey? request, CancellationToken ct) =>
        InSession(new SnapshotOf(workItemId, IsItem: true, request), static (session, asked, stop) => session.Load(asked, stop), ct);

    public ValueTask<CaseSnapshot?> LoadCase(long caseId, RequestKey? request, CancellationToken ct) =>
        InSession(new SnapshotOf(caseId, IsItem: false, request), static (session, asked, stop) => session.Load(asked, stop), ct);

    public async Task<IdempotencyKey?> FindAnswer(RequestKey request, CancellationToken ct)
    {
        await using var command = source.CreateCommand(SnapshotQuery.Answer);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.UserId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.Key });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        var row = new RowReader(reader, isSqlite: false);
        return SnapshotQuery.ReadAnswer(ref row, request);
    }

    public ValueTask<bool> TryCommit(CaseCommit commit, CancellationToken ct) =>
        InSession(commit, static (session, given, stop) => session.TryCommit(given, stop), ct);

    public async Task<IReadOnlyList<DueTimer>> ClaimTimers(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken ct)
    {
        await using var command = source.CreateCommand(ClaimDue);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now }, new NpgsqlParameter<DateTimeOffset> { TypedValue = until },
            new NpgsqlParameter<int> { TypedValue = limit }, new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
        });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claimed = new List<DueTimer>();
        while (await reader.ReadAsync(ct)) claimed.Add(TimerQuery.Read(reader, isSqlite: false));
        // RETURNING gives no order; the earliest must go first.
        return [.. claimed.OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Id)];
    }

    public async Task MarkTimer(long timerId, int attempts, string? error, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Mark);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new NpgsqlParameter<long> { TypedValue = timerId }, new NpgsqlParameter<int> { TypedValue = attempts }, new NpgsqlParameter<string?> { TypedValue = error },
        });
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<long> NextBlock(string counter, int size, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Block);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = counter });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = size });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryPop(out var session)) await session.DisposeAsync();
        free.Dispose();
    }

    // Acts wait here more often than anywhere else, so what waits is used again instead of being made anew.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> InSession<TGiven, TResult>(
        TGiven given, Func<PostgresSession, TGiven, CancellationToken, ValueTask<TResult>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            if (!idle.TryPop(out var session)) session = new PostgresSession(await source.OpenConnectionAsync(ct));
            try
            {
                var result = await work(session, given, ct);
                idle.Push(session);
                return result;
            }
            catch
            {
                // A session whose connection may be broken is never used again.
                await session.DisposeAsync();
                throw;
            }
        }
        finally
        {
            free.Release();
        }
    }
}
