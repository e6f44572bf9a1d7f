using System.Runtime.CompilerServices;
using CaseFlow.Web.Data.Runtime;
using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// One connection with everything the write path needs already built: the reads, and the batch commands of each kind of row. Parameters are filled anew for
/// each act, the statements stay prepared on the server. Used by one act at a time.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ICommitSink, IAsyncDisposable
{
    private const string DivisionByZero = "22012";

    private readonly Dictionary<object, PostgresWrite> writes = [];
    private readonly NpgsqlBatch batch = new(connection);
    private readonly NpgsqlCommand[] reads = [.. SnapshotQuery.Texts.Select(text => Query(connection, text))];

    /// <summary>Reads all an act needs in one round trip.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CaseSnapshot?> Load(SnapshotOf asked, CancellationToken ct)
    {
        await using var reader = await Fill(reads[asked.Place], asked).ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        var instances = new List<Instance>(1);
        var snapshot = SnapshotQuery.Read(reader, isSqlite: false, asked, instances);
        while (await reader.ReadAsync(ct)) SnapshotQuery.ReadMore(reader, isSqlite: false, instances);
        return snapshot;
    }

    /// <summary>
    /// Sends the whole commit in one round trip; the statements between two syncs are one implicit transaction. False when another act was first.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> TryCommit(CaseCommit commit, CancellationToken ct)
    {
        batch.BatchCommands.Clear();
        foreach (var write in writes.Values) write.Begin();
        CommitStatements.Write(commit, this);
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is DivisionByZero or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    public void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        if (!writes.TryGetValue(statement, out var write)) writes.Add(statement, write = new PostgresWrite<TRow>(statement));
        ((PostgresWrite<TRow>)write).Add(batch, rows);
    }

    public void Guard<TRow>(RowStatement<TRow> statement, TRow row) => Write(statement, [row]);

    public async ValueTask DisposeAsync()
    {
        foreach (var read in reads) await read.DisposeAsync();
        await batch.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlCommand Query(NpgsqlConnection connection, string text)
    {
        var command = new NpgsqlCommand(text, connection) { Parameters = { new NpgsqlParameter<long>() } };
        if (!text.Contains("$3", StringComparison.Ordinal)) return command;
        command.Parameters.Add(new NpgsqlParameter<string>());
        command.Parameters.Add(new NpgsqlParameter<string>());
        return command;
    }

    private static NpgsqlCommand Fill(NpgsqlCommand command, SnapshotOf asked)
    {
        ((NpgsqlParameter<long>)command.Parameters[0]).TypedValue = asked.Id;
        if (asked.Request is not { } request) return command;
        ((NpgsqlParameter<string>)command.Parameters[1]).TypedValue = request.UserId;
        ((NpgsqlParameter<string>)command.Parameters[2]).TypedValue = request.Key;
        return command;
    }
}
