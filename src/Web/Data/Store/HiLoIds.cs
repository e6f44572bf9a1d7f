using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Data.Store;

/// <summary>Ids for all runtime tables, taken from the database a thousand at a time. A restart loses the rest of a block, which costs nothing.</summary>
internal sealed class HiLoIds(IWorkflowStore store) : IIdSource
{
    /// <summary>The counter all ids come from.</summary>
    public const string Counter = "ids";

    private const int BlockSize = 1000;

    private readonly Lock gate = new();
    private Task<long>? ahead;
    private long last;
    private long end;

    public long Next()
    {
        lock (gate)
        {
            if (last == end) (last, end) = NextBlock();
            // Asked for in good time, so that nobody has to wait for it with everybody else behind.
            if (end - last == BlockSize / 2) ahead = Ask();
            return ++last;
        }
    }

    // A block that could not be had is asked for again by the next caller.
    private (long Last, long End) NextBlock()
    {
        var asked = ahead ?? Ask();
        ahead = null;
        // The engine asks for ids in the middle of a pure, synchronous run; a wait happens only when the block asked for ahead is late.
        var until = asked.GetAwaiter().GetResult();
        return (until - BlockSize, until);
    }

    private Task<long> Ask() => Task.Run(() => store.NextBlock(Counter, BlockSize, CancellationToken.None));
}
