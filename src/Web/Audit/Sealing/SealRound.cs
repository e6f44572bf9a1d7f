using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Sealing;

/// <summary>
/// A slow walk over all chains, some hundred each time. It finds those whose lines bear an older time than the last seal: written by a node whose clock was
/// behind, or by an act that took long. Where the walk stands is kept in memory: after a restart it begins anew.
/// </summary>
public sealed class SealRound
{
    const int AtOnce = 500;
    long lastCase;
    string lastObject = "";

    internal async Task<HashSet<string>> Next(CaseFlowDb db, CancellationToken ct)
    {
        var cases = await db.Set<Instance>().Where(root => root.ParentId == null && root.Id > lastCase).OrderBy(root => root.Id).Take(AtOnce).Select(root => root.Id).ToListAsync(ct);
        var objects = await db.Set<AuditHead>().Where(head => string.Compare(head.Object, lastObject) > 0).OrderBy(head => head.Object).Take(AtOnce).Select(head => head.Object).ToListAsync(ct);
        (lastCase, lastObject) = (cases is [.., var id] ? id : 0, objects is [.., var about] ? about : "");
        return [.. cases.Select(SealedHeads.OfCase), .. objects];
    }
}
