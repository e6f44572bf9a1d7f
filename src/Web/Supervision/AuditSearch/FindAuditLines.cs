using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>Searches the audit inside the areas in which the caller supervises or administers (U-090).</summary>
public sealed class FindAuditLines(CaseFlowDb db, Caller caller, OrganisationDirectory organisation, AuditWords words, TimeProvider clock, IStringLocalizer<AuditSearchTexts> texts)
{
    private const int ExportPage = 1_000;

    /// <summary>The areas whose lines the caller may read.</summary>
    public AreaScope Scope => AreaScope.Of(caller.Posts.Where(post => post.Role is Rights.Supervisor or Rights.SystemAdmin).Select(post => post.Area));

    public AuditFilter Filter(DateOnly? from, DateOnly? to) => AuditFilter.Of(from, to, clock.ChinaToday);

    public async Task<Result<AuditLines>> Run(AuditFilter filter, CancellationToken ct)
    {
        if (Problem(filter) is { } refusal) return refusal;
        var found = await Hits(filter).Take(AuditPlace.Parse(filter.After), filter.Size + 1, ct);
        var shown = found.Take(filter.Size).ToList();
        return new AuditLines(await words.Of(shown, ct), found.Count > filter.Size ? shown[^1].Place.ToString() : null);
    }

    /// <summary>All lines from the youngest on, for an export.</summary>
    public async IAsyncEnumerable<AuditLine> All(AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var hits = Hits(filter);
        for (AuditPlace? after = null; await hits.Take(after, ExportPage, ct) is { Count: > 0 } page; after = page[^1].Place)
            foreach (var line in await words.Of(page, ct))
                yield return line;
    }

    /// <summary>What is wrong with the question; null when it can be answered.</summary>
    public Refusal? Problem(AuditFilter filter)
    {
        List<FieldProblem> problems = [];
        if (filter.From > filter.To) problems.Add(new("from", "end-before-start", texts["FromAfterTo"]));
        if (filter.Size is < 1 or > AuditFilter.LargestPage) problems.Add(new("size", "out-of-range", texts["SizeRange", AuditFilter.LargestPage]));
        if (filter.Area is { } area && !AreaPaths.IsCode(area)) problems.Add(new("area", "unknown-area", texts["AreaUnknown"]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["SearchWrong"], problems);
    }

    private AuditHits Hits(AuditFilter filter) => new(db, Scope, caller.Posts.Any(post => post.Role == Rights.SystemAdmin), filter, People(filter.Person));

    // Of a closed account only the exact id is left to ask for; its name still stands in every line.
    private List<string>? People(string? text) => text?.Trim() is not { Length: > 0 } wanted ? null :
    [
        wanted,
        .. organisation.Current.Accounts
            .Where(account => account.DisplayName.Contains(wanted, StringComparison.Ordinal) || account.UserName.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Select(account => account.Id),
    ];
}
