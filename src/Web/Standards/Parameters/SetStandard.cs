using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.Parameters;

/// <summary>A value to hold for an area and everything below it.</summary>
/// <param name="Area">The area of the caller's post when nothing is said.</param>
/// <param name="ValidFrom">Today when nothing is said; never a day that has passed, because what was shown then stays as it was.</param>
public sealed record StandardInput(string? Key = null, decimal? Value = null, string? Area = null, DateOnly? ValidFrom = null, string? Source = null);

/// <summary>Adds dated values. One set on a day replaces another set for the same day; those of the past stay.</summary>
public sealed class SetStandard(
    CaseFlowDb db, StandardsDirectory standards, OrganisationDirectory organisation, AuditTrail trail, TimeProvider clock, IStringLocalizer<StandardsTexts> texts)
{
    public async Task<Result<Standard>> Run(StandardInput input, Caller caller, CancellationToken ct)
    {
        var scope = AreaScope.Of(caller.Posts.Where(post => post.Role == Rights.SystemAdmin).Select(post => post.Area));
        if ((input.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area) || organisation.Current.Area(area) is null) return Refusal.NotFound(texts["StandardArea"]);
        if (Problems(input) is { Count: > 0 } problems) return Refusal.Invalid(problems[0].Message, problems);
        var row = new Standard { Key = input.Key!, AreaCode = area, Value = input.Value!.Value, ValidFrom = input.ValidFrom ?? clock.ChinaToday, Source = input.Source!.Trim() };
        var before = standards.Current.Find(row.Key, area, row.ValidFrom)?.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<Standard>().Where(other => other.Key == row.Key && other.AreaCode == area && other.ValidFrom == row.ValidFrom).ExecuteDeleteAsync(ct);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.Append(new($"standard/{row.Key}", "standard-set", area, before is null ? null : new { Value = before }, new { row.Value, row.ValidFrom, row.Source }), ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Standards, ct);
        await transaction.CommitAsync(ct);
        await standards.Refresh(ct);
        return row;
    }

    private List<FieldProblem> Problems(StandardInput input)
    {
        List<FieldProblem> problems = [];
        if (StandardKey.Find(input.Key) is not { } key) problems.Add(new("key", "Unknown", texts["StandardKeyUnknown"]));
        else if (input.Value is not { } value || value < key.Least || value > key.Most || (key.IsWhole && value != decimal.Truncate(value)) || decimal.Round(value, 2) != value)
            problems.Add(new("value", "Range", texts[key.IsWhole ? "StandardWhole" : "StandardNumber", key.Least, key.Most]));
        if (input.ValidFrom < clock.ChinaToday) problems.Add(new("validFrom", "Past", texts["StandardPast"]));
        if (string.IsNullOrWhiteSpace(input.Source)) problems.Add(new("source", "Required", texts["CategoryRequired", texts["Source"]]));
        else if (input.Source.Trim().Length > 200) problems.Add(new("source", "TooLong", texts["CategoryTooLong", texts["Source"]]));
        return problems;
    }
}
