using System.Globalization;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>Somebody looked at a personal text in full.</summary>
/// <param name="IsUnusual">By night, or by a person who looked more often on that day than the parameter allows.</param>
public sealed record Unmasking(DateTimeOffset At, string Actor, string ActorName, string Posts, string? Ip, string Member, string Household, string FieldName, string Reason, bool IsUnusual);

/// <summary>How often a person looked in the period.</summary>
/// <param name="MostInADay">The busiest day.</param>
/// <param name="AtNight">How many of them between 22:00 and 6:00.</param>
public sealed record UnmaskingPerson(string Actor, string ActorName, int Count, int MostInADay, int AtNight, bool IsUnusual);

/// <param name="Limit">From how many a day on somebody is marked.</param>
public sealed record Unmaskings(IReadOnlyList<UnmaskingPerson> People, IReadOnlyList<Unmasking> Items, string? Next, int Limit);

/// <summary>The report of every look at unmasked data: who, whose, which field, why and when. Read from the chained audit, so that a missing line is found.</summary>
public sealed class FindUnmaskings(CaseFlowDb db, FindAuditLines find, StandardsDirectory standards, TimeProvider clock, IStringLocalizer<AuditSearchTexts> texts)
{
    public const string Kind = "unmasked";

    /// <summary>The parameter of the county, in unmaskings per person and day.</summary>
    public const string LimitKey = "unmaskings-per-day";

    private const int UsualLimit = 20, NightBegins = 22, NightEnds = 6;

    public async Task<Result<Unmaskings>> Run(AuditFilter filter, CancellationToken ct)
    {
        if (find.Problem(filter) is { } refusal) return refusal;
        var (people, limit) = (await People(filter, ct), Limit);
        var page = (await find.Run(filter with { Kind = Kind }, ct)).Value!;
        return new Unmaskings(people, await Of(page.Items, Busy(people), ct), page.Next, limit);
    }

    /// <summary>All of the period, for the export.</summary>
    public async IAsyncEnumerable<Unmasking> All(AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var busy = Busy(await People(filter, ct));
        await foreach (var some in find.All(filter with { Kind = Kind }, ct).Chunk(500).WithCancellation(ct))
            foreach (var one in await Of(some, busy, ct))
                yield return one;
    }

    private int Limit => (int?)standards.Current.Find(LimitKey, find.Scope.Roots is [var area, ..] ? area : "", clock.ChinaToday)?.Value ?? UsualLimit;

    private static HashSet<string> Busy(IReadOnlyList<UnmaskingPerson> people) => [.. people.Where(person => person.IsUnusual).Select(person => person.Actor)];

    private async Task<IReadOnlyList<UnmaskingPerson>> People(AuditFilter filter, CancellationToken ct)
    {
        var (from, to) = (ChinaTime.StartOf(filter.From), ChinaTime.StartOf(filter.To.AddDays(1)));
        var looks = await db.Set<AuditEvent>().AsNoTracking().Where(line => line.AreaCode != null && line.At >= from && line.At < to && line.Kind == Kind)
            .In(find.Scope.Within(filter.Area), line => line.AreaCode!).Select(line => new { line.Actor, line.ActorName, line.At }).ToListAsync(ct);
        var limit = Limit;
        return [.. looks.GroupBy(look => look.Actor).Select(mine =>
        {
            var most = mine.GroupBy(look => ChinaTime.DateOf(look.At)).Max(day => day.Count());
            var night = mine.Count(look => IsNight(look.At));
            return new UnmaskingPerson(mine.Key, mine.Last().ActorName, mine.Count(), most, night, most > limit || night > 0);
        }).OrderByDescending(person => person.Count).ThenBy(person => person.Actor, StringComparer.Ordinal)];
    }

    private static bool IsNight(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).Hour is >= NightBegins or < NightEnds;

    private async Task<IReadOnlyList<Unmasking>> Of(IReadOnlyList<AuditLine> lines, HashSet<string> busy, CancellationToken ct)
    {
        var facts = lines.Select(line => line.Changes.ToDictionary(change => change.Key, change => change.After)).ToList();
        var ids = facts.Select(fact => Number(fact.GetValueOrDefault("memberId"))).Distinct().ToList();
        var names = await db.Set<Member>().Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        return [.. lines.Zip(facts, (line, fact) => new Unmasking(
            line.At, line.Actor, line.ActorName, line.Posts, line.Ip, names.GetValueOrDefault(Number(fact.GetValueOrDefault("memberId")), "—"), line.Object.Split('/')[^1],
            texts["Unmasked_" + fact.GetValueOrDefault("field")], fact.GetValueOrDefault("reason") ?? "", busy.Contains(line.Actor)))];
    }

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
