using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Reports;

/// <summary>What is to be reported on; without days the last thirty.</summary>
public sealed record ReportInput(string? Area, bool IsByUnit, DateOnly? From, DateOnly? Until);

/// <summary>Counts and freezes the figures of a report.</summary>
public sealed class MakeReport(
    CaseFlowDb db, ISqlReads reads, DatabaseOptions database, IWorkflowStore store, IIdSource ids, DeskNames names, OrganisationDirectory organisation, AuditTrail audit, TimeProvider clock,
    IStringLocalizer<SupervisionTexts> texts)
{
    public async Task<Result<SupervisionReport>> Run(ReportInput input, Caller caller, CancellationToken ct)
    {
        var (scope, today) = (DeskScope.Supervised(caller), clock.ChinaToday);
        if ((input.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area) || organisation.Current.Area(area) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var (until, from) = (input.Until ?? today, input.From ?? (input.Until ?? today).AddDays(-29));
        if (from > until || until > today || until.DayNumber - from.DayNumber > 366) return Refusal.Invalid("from", "Range", texts["ReportPeriod"]);
        var lines = await Lines(new(area, input.IsByUnit ? DeskGrouping.Unit : DeskGrouping.Area), area, from, until, ct);
        var report = await Report(input, area, from, until, lines, caller, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(report);
        await audit.Append(new($"supervision-report/{report.Id}", "report-made", area, null, new { report.Number, report.From, report.Until }), ct);
        await transaction.CommitAsync(ct);
        return report;
    }

    public async Task<IReadOnlyList<SupervisionReport>> List(Caller caller, CancellationToken ct) =>
        await db.Set<SupervisionReport>().AsNoTracking().In(DeskScope.Of(caller), report => report.AreaCode).OrderByDescending(report => report.Id).Take(100).ToListAsync(ct);

    public async Task<SupervisionReport?> Find(long id, Caller caller, CancellationToken ct) =>
        await db.Set<SupervisionReport>().AsNoTracking().In(DeskScope.Of(caller), report => report.AreaCode).SingleOrDefaultAsync(report => report.Id == id, ct);

    public static IReadOnlyList<ReportLine> LinesOf(SupervisionReport report) => JsonSerializer.Deserialize<List<ReportLine>>(report.Figures, JsonText.Options) ?? [];

    private async Task<SupervisionReport> Report(ReportInput input, string area, DateOnly from, DateOnly until, IReadOnlyList<ReportLine> lines, Caller caller, CancellationToken ct)
    {
        var (county, year) = (area[..6], clock.ChinaToday.Year);
        var serial = await store.NextBlock(string.Create(CultureInfo.InvariantCulture, $"supervision-report:{county}:{year}"), 1, ct);
        return new()
        {
            Id = ids.Next(), Number = string.Create(CultureInfo.InvariantCulture, $"TB-{county}-{year}-{serial:0000}"), AreaCode = area, AreaName = organisation.Current.NameOf(area), IsByUnit = input.IsByUnit,
            From = from, Until = until, Figures = JsonSerializer.Serialize(lines, JsonText.Options), CreatedBy = caller.UserId, CreatedByName = caller.Name, CreatedAt = clock.GetUtcNow(),
        };
    }

    private async Task<IReadOnlyList<ReportLine>> Lines(DeskQuestion question, string area, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var parts = await reads.List(new ReportSql(question, area, from, until, clock.ChinaToday, !database.IsPostgres).Text(), Part.Read, ct);
        var byKey = parts.GroupBy(part => question.By == DeskGrouping.Area ? DeskGroups.Code(part.Key) : part.Key).ToDictionary(group => group.Key, group => group.ToList());
        if (question.By == DeskGrouping.Area) foreach (var child in names.Children(area)) byKey.TryAdd(child.Code, []);
        var labels = await names.Of(question, area, byKey.Keys, ct);
        var lines = byKey.Select(pair => Line(pair.Key, labels[pair.Key], pair.Value))
            .OrderByDescending(line => line.Rate ?? -1).ThenBy(line => line.Overdue).ThenByDescending(line => line.Closed).ThenBy(line => line.Key, StringComparer.Ordinal);
        return [.. lines.Select((line, place) => line with { Rank = place + 1 })];
    }

    private static ReportLine Line(string key, string name, List<Part> parts)
    {
        long Sum(long kind, Func<Part, long> count) => parts.Where(part => part.Kind == kind).Sum(count);
        var (closed, late, overdue) = (Sum(1, part => part.First), Sum(1, part => part.Second), Sum(0, part => part.Second));
        decimal? rate = closed + overdue == 0 ? null : Math.Round(100m * (closed - late) / (closed + overdue), 1);
        return new(0, key, name, Sum(2, part => part.First), closed, late, Sum(0, part => part.First), overdue, rate);
    }

    private sealed record Part(long Kind, string Key, long First, long Second)
    {
        public static Part Read(ref RowReader row) => new(row.Long(), row.Text(), row.Long(), row.Long());
    }
}
