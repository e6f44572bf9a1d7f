namespace CaseFlow.Web.Data.Store;

/// <summary>Acts that wait for the writer. It takes all of them at once, so that they lock and wake each other once per group.</summary>
internal sealed class SqliteQueue
{
    private readonly object gate = new();
    private List<SqliteWork> waiting = [];
    private List<SqliteWork> taken = [];
    private bool isClosed;

    public void Add(SqliteWork work)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            waiting.Add(work);
            if (waiting.Count == 1) Monitor.Pulse(gate);
        }
    }

    /// <summary>Waits for acts and gives all there are, to be used until the next call; null when closed and empty.</summary>
    public List<SqliteWork>? TakeAll()
    {
        taken.Clear();
        lock (gate)
        {
            while (waiting.Count == 0 && !isClosed) Monitor.Wait(gate);
            if (waiting.Count == 0) return null;
            (taken, waiting) = (waiting, taken);
            return taken;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }
    }
}
