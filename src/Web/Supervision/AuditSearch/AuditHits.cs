using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>The two tables of the audit as one list from the youngest line to the oldest, cut down to what the auditor may see.</summary>
/// <param name="people">The accounts a person's name stands for; null when nobody is asked for.</param>
internal sealed class AuditHits(CaseFlowDb db, AreaScope scope, bool seesInstallation, AuditFilter filter, IReadOnlyList<string>? people)
{
    private readonly DateTimeOffset from = ChinaTime.StartOf(filter.From), to = ChinaTime.StartOf(filter.To.AddDays(1));

    /// <summary>Up to that many lines behind the place, of both tables.</summary>
    public async Task<List<AuditHit>> Take(AuditPlace? after, int count, CancellationToken ct)
    {
        var cases = await Cases(after).OrderByDescending(hit => hit.Line.At).ThenByDescending(hit => hit.Line.CaseId).ThenByDescending(hit => hit.Line.Seq).Take(count).ToListAsync(ct);
        var acts = await Acts(after).OrderByDescending(line => line.At).ThenByDescending(line => line.Object).ThenByDescending(line => line.Seq).Take(count).ToListAsync(ct);
        // Both come sorted; a stable sort by time keeps lines of cases first where the time is the same.
        return [.. cases.Select(hit => new AuditHit(hit.Line, hit.Case, null)).Concat(acts.Select(line => new AuditHit(null, null, line))).OrderByDescending(hit => hit.At).Take(count)];
    }

    private IQueryable<CaseHit> Cases(AuditPlace? after)
    {
        var hits = (from line in db.Set<CaseEvent>().AsNoTracking()
                    join row in db.Set<Case>().AsNoTracking() on line.CaseId equals row.Id
                    where line.At >= @from && line.At < to
                    select new CaseHit { Line = line, Case = row }).In(scope.Within(filter.Area), hit => hit.Case.AreaCode);
        if (people is not null) hits = hits.Where(hit => people.Contains(hit.Line.Actor) || people.Contains(hit.Line.OnBehalfOf!));
        if (filter.Object is { } number) hits = hits.Where(hit => hit.Case.Number == number);
        if (filter.Kind is { } kind) hits = hits.Where(hit => hit.Line.Kind == kind);
        if (filter.Ip is { } ip) hits = hits.Where(hit => hit.Line.Ip == ip);
        if (after is not { At: var at, CaseId: var id, Seq: var seq }) return hits;
        return after.IsOfCase
            ? hits.Where(hit => hit.Line.At <= at && (hit.Line.At < at || hit.Line.CaseId < id || (hit.Line.CaseId == id && hit.Line.Seq < seq)))
            : hits.Where(hit => hit.Line.At < at);
    }

    private IQueryable<AuditEvent> Acts(AuditPlace? after)
    {
        var lines = Mine().Where(line => line.At >= from && line.At < to);
        if (people is not null)
        {
            var objects = people.SelectMany(id => new[] { $"user/{id}", SignInRecord.Prefix + id }).ToList();
            lines = lines.Where(line => people.Contains(line.Actor) || people.Contains(line.OnBehalfOf!) || objects.Contains(line.Object));
        }

        if (filter.Object is { } about) lines = lines.Where(line => line.Object == about);
        if (filter.Kind is { } kind) lines = lines.Where(line => line.Kind == kind);
        if (filter.Ip is { } ip) lines = lines.Where(line => line.Ip == ip);
        if (after is not { At: var at, Object: var name, Seq: var seq }) return lines;
        return after.IsOfCase
            ? lines.Where(line => line.At <= at)
            : lines.Where(line => line.At <= at && (line.At < at || string.Compare(line.Object, name) < 0 || (line.Object == name && line.Seq < seq)));
    }

    // What belongs to the whole installation is the administrators' business, in whatever area they stand.
    private IQueryable<AuditEvent> Mine()
    {
        var anywhere = seesInstallation && filter.Area is null && scope.Roots is [var root, ..] ? root : "";
        return db.Set<AuditEvent>().AsNoTracking().In(scope.Within(filter.Area), line => line.AreaCode ?? anywhere);
    }

    private sealed class CaseHit
    {
        public required CaseEvent Line { get; init; }

        public required Case Case { get; init; }
    }
}

/// <summary>A line of either table.</summary>
internal sealed record AuditHit(CaseEvent? Line, Case? Case, AuditEvent? Act)
{
    public DateTimeOffset At => Line?.At ?? Act!.At;

    public AuditPlace Place => new(At, Line?.CaseId ?? 0, Act?.Object ?? "", Line?.Seq ?? Act!.Seq);
}
