using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Data.Store;

/// <summary>Ids for all runtime tables, taken from the database a thousand at a time. A restart loses the rest of a block, which costs nothing.</summary>
internal sealed class HiLoIds(IWorkflowStore store) : IIdSource
{
    /// <summary>The counter all ids come from.</summary>
    public const string Counter = "ids";

    private const int BlockSize = 1000;

    private readonly Lock gate = new();
    private long last;
    private long end;

    public long Next()
    {
        lock (gate)
        {
            if (last == end)
            {
                end = store.NextBlock(Counter, BlockSize);
                last = end - BlockSize;
            }

            return ++last;
        }
    }
}
