namespace CaseFlow.Web.Data.Store;

/// <summary>A piece of writing that waits for the commit of its group.</summary>
internal abstract class SqliteWork
{
    /// <summary>Writes inside the transaction of the group; called again when the group has to be written anew.</summary>
    public abstract void Write(SqliteSink sink);

    /// <summary>Nothing of it stays written, because a row of its would break a unique index.</summary>
    public abstract void Refuse();

    /// <summary>The commit is on disk.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception reason);
}

internal sealed class SqliteWork<T>(Func<SqliteSink, T> write) : SqliteWork
{
    // The writer goes on with the next group; whoever waited goes on elsewhere.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Done => done.Task;

    public override void Write(SqliteSink sink) => result = write(sink);

    public override void Refuse() => result = default!;

    public override void Answer() => done.TrySetResult(result);

    public override void Fail(Exception reason) => done.TrySetException(reason);
}
