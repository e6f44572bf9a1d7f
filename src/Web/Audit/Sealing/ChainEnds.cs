using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Sealing;

/// <summary>Reads where chains end now, for cases and administered objects alike.</summary>
static class ChainEnds
{
    extension(CaseFlowDb db)
    {
        /// <summary>The ends of those of the chains that have moved since they were sealed last.</summary>
        public async Task<IReadOnlyList<ChainHead>> Unsealed(IReadOnlyCollection<string> chains, CancellationToken ct)
        {
            var heads = await db.Ends(chains, ct);
            var known = await db.Set<SealedChain>().AsNoTracking().Where(chain => chains.Contains(chain.Chain)).ToDictionaryAsync(chain => chain.Chain, chain => chain.Seq, ct);
            return [.. heads.Where(head => head.Seq > known.GetValueOrDefault(head.Chain))];
        }

        async Task<IEnumerable<ChainHead>> Ends(IReadOnlyCollection<string> chains, CancellationToken ct)
        {
            List<long> cases = [.. chains.Select(SealedHeads.CaseOf).OfType<long>()];
            var roots = await db.Set<Instance>().Where(root => cases.Contains(root.Id)).Select(root => new { root.Id, root.ChainSeq, root.ChainHead }).ToListAsync(ct);
            var objects = await db.Set<AuditHead>().AsNoTracking().Where(head => chains.Contains(head.Object)).ToListAsync(ct);
            return roots.Select(root => new ChainHead(SealedHeads.OfCase(root.Id), root.ChainSeq, root.ChainHead))
                .Concat(objects.Select(head => new ChainHead(head.Object, head.Seq, head.Hash)));
        }
    }
}
