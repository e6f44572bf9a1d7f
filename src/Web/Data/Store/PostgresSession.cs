using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// One connection with everything the write path needs already built: two reads, and the batch commands of each kind of row. Parameters are filled anew for
/// each act, the statements stay prepared on the server. Used by one act at a time.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ICommitSink, IAsyncDisposable
{
    private readonly Dictionary<object, PostgresWrite> writes = [];
    private readonly NpgsqlBatch batch = new(connection);
    private readonly NpgsqlCommand byItem = Query(connection, SnapshotQuery.ByItem);
    private readonly NpgsqlCommand byCase = Query(connection, SnapshotQuery.ByCase);

    public NpgsqlConnection Connection => connection;

    public NpgsqlCommand ByItem(long id, RequestKey? request) => Fill(byItem, id, request);

    public NpgsqlCommand ByCase(long id, RequestKey? request) => Fill(byCase, id, request);

    /// <summary>Sends the whole commit in one round trip; the statements between two syncs are one implicit transaction.</summary>
    public Task Commit(CaseCommit commit, CancellationToken ct)
    {
        batch.BatchCommands.Clear();
        foreach (var write in writes.Values) write.Begin();
        CommitStatements.Write(commit, this);
        return batch.ExecuteNonQueryAsync(ct);
    }

    public void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        if (!writes.TryGetValue(statement, out var write)) writes.Add(statement, write = new PostgresWrite<TRow>(statement));
        ((PostgresWrite<TRow>)write).Add(batch, rows);
    }

    public void Guard<TRow>(RowStatement<TRow> statement, TRow row) => Write(statement, [row]);

    public async ValueTask DisposeAsync()
    {
        await byItem.DisposeAsync();
        await byCase.DisposeAsync();
        await batch.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlCommand Query(NpgsqlConnection connection, string sql) => new(sql, connection)
    {
        Parameters = { new NpgsqlParameter<long>(), new NpgsqlParameter<string>(), new NpgsqlParameter<string>() },
    };

    private static NpgsqlCommand Fill(NpgsqlCommand command, long id, RequestKey? request)
    {
        ((NpgsqlParameter<long>)command.Parameters[0]).TypedValue = id;
        ((NpgsqlParameter<string>)command.Parameters[1]).TypedValue = request?.UserId ?? "";
        ((NpgsqlParameter<string>)command.Parameters[2]).TypedValue = request?.Key ?? "";
        return command;
    }
}
