using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Reading;

/// <summary>A case whose history is not as it was written.</summary>
/// <param name="Seq">The first line that is changed, missing or added.</param>
public sealed record BrokenHistory(string CaseNumber, long Seq);

/// <summary>Checks the histories of all cases, a few hundred cases at a time.</summary>
public sealed class HistoryCheck(CaseFlowDb db)
{
    const int AtOnce = 200;

    public long Cases { get; private set; }

    public long Lines { get; private set; }

    public async Task<IReadOnlyList<BrokenHistory>> Run(CancellationToken ct)
    {
        List<BrokenHistory> broken = [];
        var after = 0L;
        while (await Next(after, ct) is { Count: > 0 } cases)
        {
            after = cases[^1].Id;
            var histories = await Histories(after, cases[0].Id, ct);
            broken.AddRange(cases.Select(each => Check(each, histories)).OfType<BrokenHistory>());
        }

        broken.AddRange(await Orphans(ct));
        return broken;
    }

    Task<List<CheckedCase>> Next(long after, CancellationToken ct) => (
        from row in db.Set<Case>()
        join root in db.Set<Instance>() on row.Id equals root.Id
        where row.Id > after
        orderby row.Id
        select new CheckedCase(row.Id, row.Number, root.ChainSeq, root.ChainHead)).Take(AtOnce).ToListAsync(ct);

    async Task<ILookup<long, CaseEvent>> Histories(long to, long from, CancellationToken ct) =>
        (await db.Set<CaseEvent>().AsNoTracking().Where(line => line.CaseId >= from && line.CaseId <= to)
            .OrderBy(line => line.CaseId).ThenBy(line => line.Seq).ToListAsync(ct)).ToLookup(line => line.CaseId);

    BrokenHistory? Check(CheckedCase row, ILookup<long, CaseEvent> histories)
    {
        var lines = histories[row.Id].ToList();
        (Cases, Lines) = (Cases + 1, Lines + lines.Count);
        if (HistoryChain.FirstBreak(lines) is { } seq) return new(row.Number, seq);
        // The case knows its last line: one that was cut off at the end, or added there, is found too.
        var isWhole = row.ChainSeq == lines.Count && row.ChainHead.AsSpan().SequenceEqual(lines.Count > 0 ? lines[^1].Hash : []);
        return isWhole ? null : new(row.Number, Math.Min(row.ChainSeq, lines.Count) + 1);
    }

    async Task<IReadOnlyList<BrokenHistory>> Orphans(CancellationToken ct)
    {
        var orphans = await db.Set<CaseEvent>().Where(line => !db.Set<Case>().Any(row => row.Id == line.CaseId)).Select(line => line.CaseId).Distinct().Take(AtOnce).ToListAsync(ct);
        return [.. orphans.Select(id => new BrokenHistory($"#{id}", 1))];
    }

    sealed record CheckedCase(long Id, string Number, long ChainSeq, byte[] ChainHead);
}
