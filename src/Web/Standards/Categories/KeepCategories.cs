using System.Text.RegularExpressions;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.Categories;

/// <summary>A category to be added.</summary>
/// <param name="ValidFrom">Today when nothing is said.</param>
public sealed record NewCategory(string? Key = null, string? Zh = null, string? En = null, string? Points = null, string? Source = null, DateOnly? ValidFrom = null);

/// <summary>Adds categories of problems and ends them; none is ever changed or removed, because items are filed under it.</summary>
public sealed partial class KeepCategories(CaseFlowDb db, StandardsDirectory standards, AuditTrail trail, TimeProvider clock, IStringLocalizer<StandardsTexts> texts)
{
    public async Task<Result<ProblemCategory>> Add(NewCategory given, CancellationToken ct)
    {
        var problems = Problems(given);
        if (problems.Count > 0) return Refusal.Invalid(problems[0].Message, problems);
        var row = new ProblemCategory
        {
            Key = given.Key!.Trim(), Zh = given.Zh!.Trim(), En = string.IsNullOrWhiteSpace(given.En) ? given.Zh.Trim() : given.En.Trim(), Points = given.Points?.Trim() ?? "",
            Source = given.Source!.Trim(), ValidFrom = given.ValidFrom ?? clock.ChinaToday, Sort = standards.Current.Categories.Select(other => other.Sort).DefaultIfEmpty().Max() + 1,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await Finish(transaction, row, "category-added", ct);
        return row;
    }

    public async Task<Refusal?> End(string key, CancellationToken ct)
    {
        var today = clock.ChinaToday;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<ProblemCategory>().FindAsync([key], ct) is not { } row || !(row.ValidTo is null || row.ValidTo > today)) return Refusal.NotFound(texts["CategoryUnknown"]);
        row.ValidTo = today;
        await db.SaveChangesAsync(ct);
        await Finish(transaction, row, "category-ended", ct);
        return null;
    }

    private async Task Finish(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, ProblemCategory row, string kind, CancellationToken ct)
    {
        await trail.Append(new($"problem-category/{row.Key}", kind, null, null, new { row.Zh, row.En, row.Points, row.Source, row.ValidFrom, row.ValidTo }), ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Standards, ct);
        await transaction.CommitAsync(ct);
        await standards.Refresh(ct);
    }

    private List<FieldProblem> Problems(NewCategory given)
    {
        List<FieldProblem> problems = [];
        if (given.Key is null || !Code().IsMatch(given.Key.Trim()) || standards.Current.Category(given.Key.Trim()) is not null) problems.Add(new("key", "BadKey", texts["CategoryBadKey"]));
        foreach (var (field, text, label, most) in new[] { ("zh", given.Zh, "CategoryZh", 60), ("source", given.Source, "CategorySource", 200) })
            if (string.IsNullOrWhiteSpace(text)) problems.Add(new(field, "Required", texts["CategoryRequired", texts[label]]));
            else if (text.Length > most) problems.Add(new(field, "TooLong", texts["CategoryTooLong", texts[label]]));
        if (given.En?.Length > 100) problems.Add(new("en", "TooLong", texts["CategoryTooLong", texts["CategoryEn"]]));
        if (given.Points?.Length > 2000) problems.Add(new("points", "TooLong", texts["CategoryTooLong", texts["CategoryPoints"]]));
        return problems;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
