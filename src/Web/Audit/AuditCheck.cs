using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit;

/// <summary>An object whose acts are not as they were written.</summary>
public sealed record BrokenAudit(string Object, long Seq);

/// <summary>Checks the chains of all administered objects, a few hundred objects at a time.</summary>
public sealed class AuditCheck(CaseFlowDb db)
{
    const int AtOnce = 200;

    public long Objects { get; private set; }

    public long Lines { get; private set; }

    public async Task<IReadOnlyList<BrokenAudit>> Run(CancellationToken ct)
    {
        List<BrokenAudit> broken = [];
        var after = "";
        while (await Next(after, ct) is { Count: > 0 } heads)
        {
            after = heads[^1].Object;
            var objects = heads.ConvertAll(head => head.Object);
            var chains = (await db.Set<AuditEvent>().AsNoTracking().Where(line => objects.Contains(line.Object)).OrderBy(line => line.Seq).ToListAsync(ct)).ToLookup(line => line.Object);
            broken.AddRange(heads.Select(head => Check(head, [.. chains[head.Object]])).OfType<BrokenAudit>());
        }

        var headless = await db.Set<AuditEvent>().Where(line => !db.Set<AuditHead>().Any(head => head.Object == line.Object))
            .Select(line => line.Object).Distinct().Take(AtOnce).ToListAsync(ct);
        return [.. broken, .. headless.Select(about => new BrokenAudit(about, 1))];
    }

    Task<List<AuditHead>> Next(string after, CancellationToken ct) =>
        db.Set<AuditHead>().AsNoTracking().Where(head => string.Compare(head.Object, after) > 0).OrderBy(head => head.Object).Take(AtOnce).ToListAsync(ct);

    BrokenAudit? Check(AuditHead head, IReadOnlyList<AuditEvent> lines)
    {
        (Objects, Lines) = (Objects + 1, Lines + lines.Count);
        return AuditChain.FirstBreak(lines, head) is { } seq ? new(head.Object, seq) : null;
    }
}
