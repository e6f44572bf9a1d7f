using System.Globalization;
using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Checking;

/// <summary>Follows the seals from the first to the last and compares what each covers with the rows of today.</summary>
sealed class SealWalk(CaseFlowDb db, FaultList faults)
{
    const int AtOnce = 10;
    AuditSeal? last;
    long covered;

    public long Count => last?.Ordinal ?? 0;

    public async Task Run(CancellationToken ct)
    {
        while (await Next(ct) is { Count: > 0 } seals)
            foreach (var seal in seals)
            {
                // Behind a wrong seal nothing can be said of the later ones.
                if (DefectOf(seal) is var (ordinal, defect))
                {
                    faults.Add(CheckAudit.Seals, Name(ordinal), ordinal, defect);
                    return;
                }

                await Compare(seal, ct);
                last = seal;
            }

        await CompareEnd(ct);
    }

    Task<List<AuditSeal>> Next(CancellationToken ct)
    {
        var after = last?.Ordinal ?? long.MinValue;
        return db.Set<AuditSeal>().AsNoTracking().Where(seal => seal.Ordinal > after).OrderBy(seal => seal.Ordinal).Take(AtOnce).ToListAsync(ct);
    }

    (long Ordinal, AuditDefect Defect)? DefectOf(AuditSeal seal)
    {
        var expected = (last?.Ordinal ?? 0) + 1;
        if (seal.Ordinal < 1) return (seal.Ordinal, AuditDefect.Added);
        if (seal.Ordinal != expected) return (expected, AuditDefect.Missing);
        if (!seal.Hash.AsSpan().SequenceEqual(SealedHeads.HashOf(seal))) return (expected, AuditDefect.Content);
        return seal.PrevHash.AsSpan().SequenceEqual(last?.Hash ?? []) ? null : (expected, AuditDefect.Order);
    }

    async Task Compare(AuditSeal seal, CancellationToken ct)
    {
        var heads = SealedHeads.Unpack(seal);
        var (lines, chains) = (await Lines(heads, ct), heads.Select(head => head.Chain).ToList());
        var sealedAs = await db.Set<SealedChain>().AsNoTracking().Where(chain => chains.Contains(chain.Chain)).ToDictionaryAsync(chain => chain.Chain, ct);
        foreach (var head in heads)
        {
            var table = SealedHeads.CaseOf(head.Chain) is null ? CheckAudit.ActLines : CheckAudit.CaseLines;
            if (!lines.TryGetValue((head.Chain, head.Seq), out var hash)) faults.Add(table, head.Chain, head.Seq, AuditDefect.CutOff);
            else if (!hash.AsSpan().SequenceEqual(head.Hash)) faults.Add(table, head.Chain, head.Seq, AuditDefect.Rewritten);
            if (!sealedAs.TryGetValue(head.Chain, out var kept) || kept.Ordinal < seal.Ordinal) faults.Add(CheckAudit.SealedChains, head.Chain, head.Seq, AuditDefect.Missing);
            else if (kept.Ordinal == seal.Ordinal && kept.Seq == head.Seq) covered++;
            else if (kept.Ordinal == seal.Ordinal) faults.Add(CheckAudit.SealedChains, head.Chain, kept.Seq, AuditDefect.Content);
        }
    }

    async Task<Dictionary<(string Chain, long Seq), byte[]>> Lines(IReadOnlyList<ChainHead> heads, CancellationToken ct)
    {
        List<long> cases = [.. heads.Select(head => SealedHeads.CaseOf(head.Chain)).OfType<long>()];
        var (chains, seqs) = (heads.Select(head => head.Chain).ToList(), heads.Select(head => head.Seq).Distinct().ToList());
        var ofCases = await db.Set<CaseEvent>().Where(line => cases.Contains(line.CaseId) && seqs.Contains(line.Seq)).Select(line => new { line.CaseId, line.Seq, line.Hash }).ToListAsync(ct);
        var ofObjects = await db.Set<AuditEvent>().Where(line => chains.Contains(line.Object) && seqs.Contains(line.Seq)).Select(line => new { line.Object, line.Seq, line.Hash }).ToListAsync(ct);
        return ofCases.Select(line => (Key: (SealedHeads.OfCase(line.CaseId), line.Seq), line.Hash))
            .Concat(ofObjects.Select(line => (Key: (line.Object, line.Seq), line.Hash))).ToDictionary(line => line.Key, line => line.Hash);
    }

    // A chain that was sealed by a seal beyond the last one: that seal was there once.
    async Task CompareEnd(CancellationToken ct)
    {
        var newest = await db.Set<SealedChain>().MaxAsync(chain => (long?)chain.Ordinal, ct) ?? 0;
        if (newest > Count) faults.Add(CheckAudit.Seals, Name(Count + 1), Count + 1, AuditDefect.CutOff);
        else if (await db.Set<SealedChain>().LongCountAsync(ct) != covered && faults.All.Count == 0) faults.Add(CheckAudit.SealedChains, "*", 0, AuditDefect.Added);
    }

    static string Name(long ordinal) => string.Create(CultureInfo.InvariantCulture, $"seal/{ordinal}");
}
