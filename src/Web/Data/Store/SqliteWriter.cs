using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// The one writer of the write path on SQLite. Acts queue up; the writer takes all that wait and commits them in one transaction, so that one flush of the
/// disk makes many acts durable. Nobody is answered before that commit is on disk (synchronous=FULL).
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteQueue queue = new();
    private readonly SqliteConnection connection;
    private readonly SqliteSink sink;
    private readonly Thread thread;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement save;
    private readonly SqliteStatement release;
    private readonly SqliteStatement undo;

    public SqliteWriter(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Set("journal_mode=WAL");
        Set("synchronous=FULL");
        // A checkpoint every 1,000 pages would cost more than the acts themselves; 16,000 pages are 64 MB of log.
        Set("wal_autocheckpoint=16000");
        Set("busy_timeout=30000");
        Set("cache_size=-65536");
        Set("temp_store=MEMORY");
        (begin, commit, rollback) = (new(connection, "BEGIN IMMEDIATE"), new(connection, "COMMIT"), new(connection, "ROLLBACK"));
        (save, release, undo) = (new(connection, "SAVEPOINT act"), new(connection, "RELEASE act"), new(connection, "ROLLBACK TO act"));
        sink = new SqliteSink(connection);
        thread = new Thread(Work) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>Queues an act; false when another was first. The answer comes after the commit that holds it.</summary>
    public Task<bool> Write(CaseCommit act) => Write(sink => TryWrite(act, sink));

    /// <summary>Queues other writing of the write path: a connection of its own would find the database locked and sleep.</summary>
    public Task<T> Write<T>(Func<SqliteSink, T> write)
    {
        var work = new SqliteWork<T>(write);
        queue.Add(work);
        return work.Done;
    }

    public void Dispose()
    {
        queue.Close();
        thread.Join();
        sink.Dispose();
        foreach (var statement in (SqliteStatement[])[begin, commit, rollback, save, release, undo]) statement.Dispose();
        connection.Dispose();
    }

    private void Work()
    {
        while (queue.TakeAll() is { } group)
        {
            try
            {
                Save(group);
                foreach (var work in group) work.Answer();
            }
            catch (Exception e) when (e is SqliteException or InvalidOperationException)
            {
                // The whole group is gone: nothing of it has been acknowledged, and every caller learns of it.
                foreach (var work in group) work.Fail(e);
            }
        }
    }

    // A savepoint for each act would copy every page it touches. Acts that break a unique index are rare, so only a group with one of them is written again with savepoints.
    private void Save(List<SqliteWork> group)
    {
        try
        {
            InTransaction(group, work => work.Write(sink));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteSink.Constraint)
        {
            InTransaction(group, WriteAlone);
        }
    }

    private void InTransaction(List<SqliteWork> group, Action<SqliteWork> write)
    {
        begin.Run();
        try
        {
            foreach (var work in group) write(work);
            commit.Run();
        }
        catch
        {
            rollback.Run();
            throw;
        }
    }

    private void WriteAlone(SqliteWork work)
    {
        save.Run();
        try
        {
            work.Write(sink);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteSink.Constraint)
        {
            undo.Run();
            work.Refuse();
        }

        release.Run();
    }

    // A stale act is told by its first statement, which then changed nothing. Only the register's guard comes later: an act that moves a household,
    // which a case does once or twice in its life, is therefore taken back to a savepoint when another case was first.
    private bool TryWrite(CaseCommit act, SqliteSink sink)
    {
        var movesRegister = act.Standings.Count > 0;
        if (movesRegister) save.Run();
        try
        {
            CommitStatements.Write(act, sink);
        }
        catch (StaleCommitException)
        {
            if (movesRegister) undo.Run();
            return false;
        }
        finally
        {
            if (movesRegister) release.Run();
        }

        return true;
    }

    private void Set(string pragma)
    {
        using var command = new SqliteCommand($"PRAGMA {pragma}", connection);
        command.ExecuteNonQuery();
    }
}
