using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Rates;

/// <summary>A result to record; see <see cref="FieldSurvey"/> for what is counted.</summary>
public sealed record SurveyInput(SurveyKind? Kind = null, string? Area = null, DateOnly? HeldOn = null, int? Asked = null, int? Found = null, string? Source = null);

/// <summary>Why an entry is void.</summary>
public sealed record VoidInput(string? Reason = null);

/// <summary>Records results of field surveys and voids wrong ones, each audited with its survey.</summary>
public sealed class RecordSurvey(CaseFlowDb db, IIdSource ids, OrganisationDirectory organisation, AuditTrail audit, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The most rows of a list.</summary>
    public const int Most = 100;

    private const int MostAsked = 10_000_000;

    /// <summary>The newest surveys of the area and of those below it.</summary>
    public async Task<IReadOnlyList<FieldSurvey>> List(string? area, Caller caller, CancellationToken ct) => await db.Set<FieldSurvey>().AsNoTracking()
        .In(DeskScope.Of(caller).Within(area), row => row.AreaCode).OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id).Take(Most).ToListAsync(ct);

    public async Task<Result<FieldSurvey>> Add(SurveyInput input, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Supervised(caller);
        if (Problems(input) is { Count: > 0 } problems) return Refusal.Invalid(problems[0].Message, problems);
        if ((input.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area) || organisation.Current.Area(area) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var row = new FieldSurvey
        {
            Id = ids.Next(), Kind = input.Kind!.Value, AreaCode = area, HeldOn = input.HeldOn!.Value, Asked = input.Asked!.Value, Found = input.Found!.Value, Source = input.Source!.Trim(),
            RecordedBy = caller.UserId, RecordedByName = caller.Name, RecordedAt = clock.GetUtcNow(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(row);
        await audit.Append(new($"survey/{row.Id}", "survey-recorded", area, null, new { Survey = row.Kind.ToString(), row.HeldOn, row.Asked, row.Found, row.Source }), ct);
        await transaction.CommitAsync(ct);
        return row;
    }

    public async Task<Refusal?> Void(long id, VoidInput input, Caller caller, CancellationToken ct)
    {
        var row = await db.Set<FieldSurvey>().AsNoTracking().In(DeskScope.Supervised(caller), one => one.AreaCode).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (row is null) return Refusal.NotFound(texts["SurveyUnknown"]);
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > 200) return Refusal.Invalid("reason", "Required", texts["SurveyReason"]);
        var (now, reason) = (clock.GetUtcNow(), input.Reason.Trim());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<FieldSurvey>().Where(one => one.Id == id && one.VoidedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.VoidedAt, now).SetProperty(one => one.VoidReason, reason), ct) == 0)
            return Refusal.Conflict("voided", texts["SurveyVoided"]);
        await audit.Append(new($"survey/{id}", "survey-voided", row.AreaCode, null, new { reason }), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private List<FieldProblem> Problems(SurveyInput input)
    {
        List<FieldProblem> problems = [];
        if (input.Kind is not { } kind || !Enum.IsDefined(kind)) problems.Add(new("kind", "Required", texts["SurveyKindUnknown"]));
        if (input.HeldOn is not { } day || day > clock.ChinaToday || day < clock.ChinaToday.AddYears(-10)) problems.Add(new("heldOn", "Range", texts["SurveyDay"]));
        if (input.Asked is null or < 1 or > MostAsked) problems.Add(new("asked", "Range", texts["SurveyAskedWrong", MostAsked]));
        if (input.Found is null or < 0 || input.Found > input.Asked) problems.Add(new("found", "Range", texts["SurveyFoundWrong"]));
        if (string.IsNullOrWhiteSpace(input.Source) || input.Source.Trim().Length > 200) problems.Add(new("source", "Required", texts["SurveySourceWrong"]));
        return problems;
    }
}
