using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Sealing;

/// <summary>Seals the ends of all chains that have moved since the last seal. Several nodes may do so at once: each chain is sealed by one of them.</summary>
public sealed class SealAudit(CaseFlowDb db, SealRound round, TimeProvider clock)
{
    /// <summary>How far back behind the last seal is looked for lines that were committed later than their time says.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>How many chains were sealed.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var count = await Seal(await round.Next(db, ct), ct);
        await foreach (var chains in new ChangedChains(db).Since(await Since(ct), ct)) count += await Seal(chains, ct);
        return count;
    }

    async Task<DateTimeOffset> Since(CancellationToken ct) =>
        await Newest().Select(seal => (DateTimeOffset?)seal.At).FirstOrDefaultAsync(ct) is { } at ? at - Overlap : DateTimeOffset.UnixEpoch;

    async Task<int> Seal(HashSet<string> chains, CancellationToken ct)
    {
        if ((await db.Unsealed(chains, ct)).Count == 0) return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await TakeTurn(ct);
        // Asked again under the lock: another node may have sealed them meanwhile.
        var heads = await db.Unsealed(chains, ct);
        if (heads.Count == 0) return 0;
        foreach (var some in heads.Chunk(ChangedChains.AtOnce)) await Add(some, ct);
        await transaction.CommitAsync(ct);
        return heads.Count;
    }

    async Task Add(IReadOnlyList<ChainHead> heads, CancellationToken ct)
    {
        var seal = SealedHeads.Seal(await Newest().FirstOrDefaultAsync(ct), heads, clock.GetUtcNow());
        db.Add(seal);
        var names = heads.Select(head => head.Chain).ToList();
        var known = await db.Set<SealedChain>().Where(chain => names.Contains(chain.Chain)).ToDictionaryAsync(chain => chain.Chain, ct);
        foreach (var head in heads)
        {
            if (!known.TryGetValue(head.Chain, out var covered)) db.Add(covered = new() { Chain = head.Chain });
            (covered.Seq, covered.Ordinal) = (head.Seq, seal.Ordinal);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    IQueryable<AuditSeal> Newest() => db.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.Ordinal);

    // SQLite lets one transaction write at a time already.
    Task TakeTurn(CancellationToken ct) =>
        db.IsSqlite ? Task.CompletedTask : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('audit seal', 0))", ct);
}
