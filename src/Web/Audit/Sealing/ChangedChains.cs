using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit.Sealing;

/// <summary>The chains that may have moved since an instant, a page at a time; the same chain may come again.</summary>
sealed class ChangedChains(CaseFlowDb db)
{
    /// <summary>The most chains one seal covers.</summary>
    public const int AtOnce = 1_000;

    public async IAsyncEnumerable<HashSet<string>> Since(DateTimeOffset since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var (at, id, seq) = (since, 0L, 0L); await Cases(at, id, seq, ct) is { Count: > 0 } page; (at, id, seq) = page[^1])
            yield return [.. page.Select(line => SealedHeads.OfCase(line.Case))];
        for (var (at, about, seq) = (since, "", 0L); await Objects(at, about, seq, ct) is { Count: > 0 } page; (at, about, seq) = page[^1])
            yield return [.. page.Select(line => line.Object)];
    }

    async Task<List<(DateTimeOffset At, long Case, long Seq)>> Cases(DateTimeOffset at, long id, long seq, CancellationToken ct)
    {
        var lines = await db.Set<CaseEvent>().Where(line => line.At >= at && (line.At > at || line.CaseId > id || (line.CaseId == id && line.Seq > seq)))
            .OrderBy(line => line.At).ThenBy(line => line.CaseId).ThenBy(line => line.Seq).Take(AtOnce).Select(line => new { line.At, line.CaseId, line.Seq }).ToListAsync(ct);
        return lines.ConvertAll(line => (line.At, line.CaseId, line.Seq));
    }

    async Task<List<(DateTimeOffset At, string Object, long Seq)>> Objects(DateTimeOffset at, string about, long seq, CancellationToken ct)
    {
        var lines = await db.Set<AuditEvent>()
            .Where(line => line.At >= at && (line.At > at || string.Compare(line.Object, about) > 0 || (line.Object == about && line.Seq > seq)))
            .OrderBy(line => line.At).ThenBy(line => line.Object).ThenBy(line => line.Seq).Take(AtOnce).Select(line => new { line.At, line.Object, line.Seq }).ToListAsync(ct);
        return lines.ConvertAll(line => (line.At, line.Object, line.Seq));
    }
}
