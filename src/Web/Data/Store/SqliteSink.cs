using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>Runs the statements of a commit on the writer's connection, each prepared once.</summary>
internal sealed class SqliteSink(SqliteConnection connection) : ICommitSink, IDisposable
{
    /// <summary>SQLite's code for a row that breaks a unique index.</summary>
    public const int Constraint = 19;

    private readonly Dictionary<object, SqliteStatement> prepared = [];

    public SqliteConnection Connection => connection;

    public void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows)
    {
        for (var index = 0; index < rows.Count; index++) Run(statement, rows[index]);
    }

    public void Guard<TRow>(RowStatement<TRow> statement, TRow row)
    {
        if (Run(statement, row) != 1) throw new StaleCommitException();
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values) statement.Dispose();
    }

    private int Run<TRow>(RowStatement<TRow> statement, TRow row)
    {
        if (!prepared.TryGetValue(statement, out var ready)) prepared.Add(statement, ready = new SqliteStatement(connection, statement.Sqlite));
        for (var index = 0; index < statement.Columns.Length; index++) statement.Columns[index].Bind(ready, index + 1, row);
        return ready.Run();
    }
}

/// <summary>Another act was first.</summary>
internal sealed class StaleCommitException : Exception;
