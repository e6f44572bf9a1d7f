using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>Runs the statements of a commit on the writer's connection, each prepared once.</summary>
internal sealed class SqliteSink(SqliteConnection connection) : ICommitSink, IDisposable
{
    /// <summary>SQLite's code for a row that breaks a unique index.</summary>
    public const int Constraint = 19;

    private readonly Dictionary<object, SqliteCommand> commands = [];

    public void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        foreach (var row in rows) Run(statement, row);
    }

    public void Guard<TRow>(RowStatement<TRow> statement, TRow row)
    {
        if (Run(statement, row) != 1) throw new StaleCommitException();
    }

    public void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
    }

    private int Run<TRow>(RowStatement<TRow> statement, TRow row)
    {
        if (!commands.TryGetValue(statement, out var command)) commands.Add(statement, command = Build(statement));
        for (var index = 0; index < statement.Columns.Length; index++) command.Parameters[index].Value = statement.Columns[index].SqliteValue(row);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Build<TRow>(RowStatement<TRow> statement)
    {
        var command = new SqliteCommand(statement.Sqlite, connection);
        for (var index = 0; index < statement.Columns.Length; index++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${index + 1}" });
        return command;
    }
}

/// <summary>Another act was first; the savepoint is rolled back.</summary>
internal sealed class StaleCommitException : Exception;
