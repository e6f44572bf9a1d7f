using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>A reading connection whose statements stay prepared; used by one act at a time.</summary>
internal sealed class SqliteReadSession(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand[] reads = [.. SnapshotQuery.Texts.Select(text => Query(connection, text, text.Contains("$3", StringComparison.Ordinal) ? 3 : 1))];
    private readonly SqliteCommand answer = Query(connection, SnapshotQuery.Answer, 2);

    public SqliteCommand Snapshot(SnapshotOf asked) =>
        asked.Request is { } request ? Fill(reads[asked.Place], asked.Id, request.UserId, request.Key) : Fill(reads[asked.Place], asked.Id);

    public SqliteCommand Answer(RequestKey request) => Fill(answer, request.UserId, request.Key);

    public void Dispose()
    {
        foreach (var read in reads) read.Dispose();
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
