using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Checking;

/// <summary>
/// Checks every row, chain, end and seal of the audit (U-090). Rows come as a stream, chain by chain, each with the end of its chain from the same statement,
/// so that memory does not grow with the audit and acts that are saved meanwhile look like no fault.
/// </summary>
public sealed class CheckAudit(CaseFlowDb db)
{
    public const string CaseLines = "case_events", CaseHeads = "instances", ActLines = "audit_events", ActHeads = "audit_heads", Seals = "audit_seals", SealedChains = "audit_sealed_chains";

    readonly FaultList faults = new();

    public async Task<AuditReport> Run(CancellationToken ct)
    {
        var (cases, acts, seals) = (new ChainWalk(CaseLines, CaseHeads, faults), new ChainWalk(ActLines, ActHeads, faults), new SealWalk(db, faults));
        await Cases(cases, ct);
        await Acts(acts, ct);
        await seals.Run(ct);
        return new(cases.Chains, cases.Rows, acts.Chains, acts.Rows, seals.Count, await Named(ct));
    }

    async Task Cases(ChainWalk walk, CancellationToken ct)
    {
        var rows = from line in db.Set<CaseEvent>().AsNoTracking()
                   join found in db.Set<Instance>().AsNoTracking() on line.CaseId equals found.Id into roots
                   from root in roots.DefaultIfEmpty()
                   orderby line.CaseId, line.Seq
                   select new { Line = line, Seq = (long?)root!.ChainSeq, Hash = root!.ChainHead };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            walk.Step(SealedHeads.OfCase(row.Line.CaseId), row.Line.Seq, row.Line.PrevHash, row.Line.Hash, HistoryChain.HashOf(row.Line), row.Seq is { } seq ? (seq, row.Hash) : null);
        walk.Close();
        var empty = db.Set<Instance>().Where(root => root.ChainSeq > 0 && !db.Set<CaseEvent>().Any(line => line.CaseId == root.Id)).Select(root => root.Id);
        await foreach (var id in empty.AsAsyncEnumerable().WithCancellation(ct)) faults.Add(CaseLines, SealedHeads.OfCase(id), 1, AuditDefect.CutOff);
    }

    async Task Acts(ChainWalk walk, CancellationToken ct)
    {
        var rows = from line in db.Set<AuditEvent>().AsNoTracking()
                   join found in db.Set<AuditHead>().AsNoTracking() on line.Object equals found.Object into heads
                   from head in heads.DefaultIfEmpty()
                   orderby line.Object, line.Seq
                   select new { Line = line, Seq = (long?)head!.Seq, Hash = head!.Hash };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            walk.Step(row.Line.Object, row.Line.Seq, row.Line.PrevHash, row.Line.Hash, AuditChain.HashOf(row.Line), row.Seq is { } seq ? (seq, row.Hash) : null);
        walk.Close();
        var empty = db.Set<AuditHead>().Where(head => !db.Set<AuditEvent>().Any(line => line.Object == head.Object)).Select(head => head.Object);
        await foreach (var about in empty.AsAsyncEnumerable().WithCancellation(ct)) faults.Add(ActLines, about, 1, AuditDefect.CutOff);
    }

    // People know a case by its number.
    async Task<IReadOnlyList<AuditFault>> Named(CancellationToken ct)
    {
        List<long> ids = [.. faults.All.Select(fault => SealedHeads.CaseOf(fault.Object)).OfType<long>()];
        var numbers = await db.Set<Case>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, ct);
        return [.. faults.All.Select(fault => SealedHeads.CaseOf(fault.Object) is { } id && numbers.TryGetValue(id, out var number) ? fault with { Object = number } : fault)];
    }
}
