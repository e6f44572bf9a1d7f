using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Data.Ids;

/// <summary>Gives ids in blocks: rows that point at each other are written in one go, without asking the database for each id.</summary>
public sealed class IdBlocks(IWorkflowStore store)
{
    /// <summary>
    /// Takes the ids from the returned one up to, not including, it plus the count. Call it outside of a transaction:
    /// it writes on a connection of its own, and SQLite has one writer.
    /// </summary>
    public async Task<long> Reserve(int count, CancellationToken ct) => await store.NextBlock(HiLoIds.Counter, count, ct) - count + 1;
}
