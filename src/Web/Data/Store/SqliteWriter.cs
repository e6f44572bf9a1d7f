using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// The one writer of the write path on SQLite. Acts queue up; the writer takes all that wait, runs each in a savepoint of one transaction and commits them
/// together, so that one flush of the disk makes many acts durable. Nobody is answered before that commit is on disk (synchronous=FULL).
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int GroupSize = 256;

    private readonly Channel<SqliteWork> queue = Channel.CreateUnbounded<SqliteWork>(new() { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly SqliteSink sink;
    private readonly Thread thread;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private readonly SqliteCommand save;
    private readonly SqliteCommand release;
    private readonly SqliteCommand undo;

    public SqliteWriter(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Command("PRAGMA journal_mode=WAL").ExecuteNonQuery();
        Command("PRAGMA synchronous=FULL").ExecuteNonQuery();
        // A checkpoint every 1,000 pages would cost more than the acts themselves; 16,000 pages are 64 MB of log.
        Command("PRAGMA wal_autocheckpoint=16000").ExecuteNonQuery();
        Command("PRAGMA busy_timeout=30000").ExecuteNonQuery();
        Command("PRAGMA cache_size=-65536").ExecuteNonQuery();
        Command("PRAGMA temp_store=MEMORY").ExecuteNonQuery();
        (begin, commit, rollback) = (Command("BEGIN IMMEDIATE"), Command("COMMIT"), Command("ROLLBACK"));
        (save, release, undo) = (Command("SAVEPOINT act"), Command("RELEASE act"), Command("ROLLBACK TO act"));
        sink = new SqliteSink(connection);
        thread = new Thread(Work) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>Queues an act; the answer comes after the commit that holds it.</summary>
    public Task<bool> Write(CaseCommit act)
    {
        var work = new SqliteWork(act);
        return queue.Writer.TryWrite(work) ? work.Done.Task : throw new ObjectDisposedException(nameof(SqliteWriter));
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        sink.Dispose();
        connection.Dispose();
    }

    private void Work()
    {
        var group = new List<SqliteWork>(GroupSize);
        while (TakeGroup(group))
        {
            try
            {
                Save(group);
                foreach (var work in group) work.Done.TrySetResult(work.IsSaved);
            }
            catch (Exception e) when (e is SqliteException or InvalidOperationException)
            {
                // The whole group is gone: nothing of it has been acknowledged, and every caller learns of it.
                foreach (var work in group) work.Done.TrySetException(e);
            }

            group.Clear();
        }
    }

    private bool TakeGroup(List<SqliteWork> group)
    {
        if (!queue.Reader.TryRead(out var first))
        {
            if (!queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) return false;
            if (!queue.Reader.TryRead(out first)) return true;
        }

        group.Add(first);
        while (group.Count < GroupSize && queue.Reader.TryRead(out var next)) group.Add(next);
        return true;
    }

    private void Save(List<SqliteWork> group)
    {
        begin.ExecuteNonQuery();
        try
        {
            foreach (var work in group) work.IsSaved = TrySave(work.Act);
            commit.ExecuteNonQuery();
        }
        catch
        {
            rollback.ExecuteNonQuery();
            throw;
        }
    }

    private bool TrySave(CaseCommit act)
    {
        save.ExecuteNonQuery();
        try
        {
            CommitStatements.Write(act, sink);
            release.ExecuteNonQuery();
            return true;
        }
        catch (Exception e) when (e is StaleCommitException or SqliteException { SqliteErrorCode: SqliteSink.Constraint })
        {
            undo.ExecuteNonQuery();
            release.ExecuteNonQuery();
            return false;
        }
    }

    private SqliteCommand Command(string sql) => new(sql, connection);
}

internal sealed class SqliteWork(CaseCommit act)
{
    public CaseCommit Act => act;

    public bool IsSaved { get; set; }

    public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
