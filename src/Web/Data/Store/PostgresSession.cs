using Npgsql;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// One connection with everything the write path needs already built: two reads, and one batch command per kind of row. Parameters are filled anew for
/// each act, the statements stay prepared on the server. Used by one act at a time.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : ICommitSink, IAsyncDisposable
{
    private readonly Dictionary<object, NpgsqlBatchCommand> commands = [];
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
        CommitStatements.Write(commit, this);
        return batch.ExecuteNonQueryAsync(ct);
    }

    public void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        if (!commands.TryGetValue(statement, out var command)) commands.Add(statement, command = Build(statement));
        for (var index = 0; index < statement.Columns.Length; index++) statement.Columns[index].Fill((NpgsqlParameter)command.Parameters[index], rows);
        batch.BatchCommands.Add(command);
    }

    public void Guard<TRow>(RowStatement<TRow> statement, TRow row) => Write(statement, [row]);

    public async ValueTask DisposeAsync()
    {
        await byItem.DisposeAsync();
        await byCase.DisposeAsync();
        await batch.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlBatchCommand Build<TRow>(RowStatement<TRow> statement)
    {
        var command = new NpgsqlBatchCommand(statement.Postgres);
        foreach (var column in statement.Columns) command.Parameters.Add(column.NewArray());
        return command;
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
