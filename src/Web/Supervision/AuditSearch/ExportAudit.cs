using System.Globalization;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>Writes what was found into a workbook. The export stands in the audit itself, with its purpose, before the file leaves the server (U-071).</summary>
public sealed class ExportAudit(CaseFlowDb db, FindAuditLines find, FindUnmaskings unmaskings, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<AuditSearchTexts> texts)
{
    private const int MostRows = 100_000, LongestPurpose = 500;
    private static readonly double[] lineWidths = [20, 26, 8, 14, 40, 12, 20, 18, 22, 60, 24, 40, 40], unmaskingWidths = [20, 14, 40, 18, 14, 22, 12, 40, 12];

    /// <summary>The lines of the audit.</summary>
    public async Task<Result<byte[]>> Lines(AuditFilter filter, string? purpose, CancellationToken ct)
    {
        if (find.Problem(filter) is { } wrong) return wrong;
        var rows = new List<XlsxCell[]>();
        await foreach (var line in find.All(filter, ct))
        {
            if (rows.Count == MostRows) return TooMany;
            rows.Add(Row(Time(line.At), line.Object, line.Seq.ToString(CultureInfo.InvariantCulture), line.ActorName, line.Posts, line.OnBehalfOf, line.Ip, line.KindName, line.AreaName, Words(line), line.Version, line.VersionHash, line.Hash));
        }

        return await Write(purpose, "Columns", lineWidths, rows, new { filter.From, filter.To, filter.Person, filter.Object, filter.Kind, filter.Area, filter.Ip }, ct);
    }

    /// <summary>The unmaskings.</summary>
    public async Task<Result<byte[]>> Unmaskings(AuditFilter filter, string? purpose, CancellationToken ct)
    {
        if (find.Problem(filter) is { } wrong) return wrong;
        var rows = new List<XlsxCell[]>();
        await foreach (var line in unmaskings.All(filter, ct))
        {
            if (rows.Count == MostRows) return TooMany;
            rows.Add(Row(Time(line.At), line.ActorName, line.Posts, line.Ip, line.Member, line.Household, line.FieldName, line.Reason, line.IsUnusual ? texts["Unusual"] : ""));
        }

        return await Write(purpose, "UnmaskingColumns", unmaskingWidths, rows, new { Unmaskings = true, filter.From, filter.To, filter.Person, filter.Area }, ct);
    }

    /// <summary>One before and after to a line of the cell.</summary>
    public string Words(AuditLine line) => string.Join('\n', line.Changes.Select(change =>
        change.Before is null ? $"{change.Field}：{change.After}" : $"{change.Field}：{change.Before} → {change.After ?? texts["Nothing"]}"));

    private Refusal TooMany => Refusal.Invalid("from", "too-many", texts["TooManyRows", MostRows]);

    private async Task<Result<byte[]>> Write(string? purpose, string columns, double[] widths, List<XlsxCell[]> rows, object filter, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(purpose) || purpose.Length > LongestPurpose) return Refusal.Invalid("purpose", "purpose-required", texts["PurposeRequired", LongestPurpose]);
        await Keep(filter, rows.Count, purpose.Trim(), ct);
        using var output = new MemoryStream();
        using (var book = new XlsxWriter(output))
        using (var sheet = book.AddSheet(texts["Sheet"], [.. widths.Select(width => new XlsxColumn(width, XlsxStyle.Text))], new() { FrozenRows = 2 }))
        {
            sheet.Add([XlsxCell.Of(texts["SheetHead", caller.Name, Time(clock.GetUtcNow()), rows.Count, purpose.Trim()], XlsxStyle.Note)]);
            sheet.Add([.. texts[columns].Value.Split('|').Select(name => XlsxCell.Of(name, XlsxStyle.Header))]);
            foreach (var row in rows) sheet.Add(row);
        }

        return output.ToArray();
    }

    private async Task Keep(object filter, int count, string purpose, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.Append(new($"audit-export/{caller.UserId}", "audit-exported", find.Scope.Roots is [var area, ..] ? area : null, After: new { Filter = filter, Rows = count, Purpose = purpose }), ct);
        await transaction.CommitAsync(ct);
    }

    private static XlsxCell[] Row(params string?[] texts) => [.. texts.Select(text => XlsxCell.Of(text))];

    private static string Time(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
