using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>A reading connection whose statements stay prepared; used by one act at a time.</summary>
internal sealed class SqliteReadSession(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand byItem = Query(connection, SnapshotQuery.ByItem, 3);
    private readonly SqliteCommand byCase = Query(connection, SnapshotQuery.ByCase, 3);
    private readonly SqliteCommand answer = Query(connection, SnapshotQuery.Answer, 2);

    public SqliteCommand ByItem(long id, RequestKey? request) => Fill(byItem, id, request?.UserId ?? "", request?.Key ?? "");

    public SqliteCommand ByCase(long id, RequestKey? request) => Fill(byCase, id, request?.UserId ?? "", request?.Key ?? "");

    public SqliteCommand Answer(RequestKey request) => Fill(answer, request.UserId, request.Key);

    public void Dispose()
    {
        byItem.Dispose();
        byCase.Dispose();
        answer.Dispose();
        connection.Dispose();
    }

    private static SqliteCommand Query(SqliteConnection connection, string sql, int parameters)
    {
        var command = new SqliteCommand(sql, connection);
        for (var index = 1; index <= parameters; index++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${index}" });
        return command;
    }

    private static SqliteCommand Fill(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        return command;
    }
}
