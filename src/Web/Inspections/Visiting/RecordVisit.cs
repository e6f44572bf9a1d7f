using System.Globalization;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>
/// Records what a visit showed. Visit, findings and their items in the register are one transaction through the register's door: there is no finding without
/// an item and no item without its finding, however often a phone sends the form.
/// </summary>
public sealed class RecordVisit(
    CaseFlowDb db, ReadInspections reads, VisitRights rights, CheckVisit check, BaselineItems baseline, RegisterItems register, RepeatedRequests repeated, ItemPeople people,
    IdBlocks ids, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    /// <summary>The visit's id.</summary>
    public async Task<Result<long>> Run(long inspectionId, long visitId, VisitInput input, ActRequest request, CancellationToken ct)
    {
        var opened = await Open(inspectionId, visitId, request, ct);
        if (!opened.IsDone) return opened.Refusal;
        if (opened.Value.Answered is { } answered) return answered;
        var (inspection, visit) = (opened.Value.Inspection, opened.Value.Visit);
        if (visit.Result == VisitResult.Visited) return Refusal.Conflict("recorded", texts["visit.recorded", visit.RecordedByName ?? "", ChinaTime.DateOf(visit.RecordedAt!.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        if (input.Revision is { } revision && revision != visit.Revision) return Refusal.Conflict("stale", texts["overtaken"]);
        var drafts = await Drafts(inspection, visit, input.Findings ?? [], ct);
        var problems = await check.Run(inspection, input, [.. drafts.Select(draft => draft.Item)], ct);
        if (problems.Count > 0) return Refusal.Invalid(texts["problems", problems.Count], problems);
        var after = new Outcome(
            input.Result!.Value, CheckInspection.Day(input.VisitedOn) ?? clock.ChinaToday, input.IsClean == true, string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
            string.Join(' ', CheckVisit.Ids(input.Photos)));
        return await Write(opened.Value, after, drafts, "visit-recorded", request, ct);
    }

    /// <summary>Adds problems to a household that was visited; what was said before stays, but 无问题 no longer holds.</summary>
    public async Task<Result<long>> Add(long inspectionId, long visitId, MoreFindings input, ActRequest request, CancellationToken ct)
    {
        var opened = await Open(inspectionId, visitId, request, ct);
        if (!opened.IsDone) return opened.Refusal;
        if (opened.Value.Answered is { } answered) return answered;
        var (inspection, visit) = (opened.Value.Inspection, opened.Value.Visit);
        if (visit.Result != VisitResult.Visited) return Refusal.Conflict("not-visited", texts["visit.not-visited"]);
        if (input.Revision is { } revision && revision != visit.Revision) return Refusal.Conflict("stale", texts["overtaken"]);
        var drafts = await Drafts(inspection, visit, input.Findings ?? [], ct);
        var problems = await check.Run(input, [.. drafts.Select(draft => draft.Item)], ct);
        if (problems.Count > 0) return Refusal.Invalid(texts["problems", problems.Count], problems);
        return await Write(opened.Value, new(visit.Result, visit.VisitedOn, false, visit.Note, visit.Photos), drafts, "findings-added", request, ct);
    }

    private async Task<Result<Opened>> Open(long inspectionId, long visitId, ActRequest request, CancellationToken ct)
    {
        var found = await reads.Find(inspectionId, ct);
        if (found.Value is not { } inspection) return found.Refusal!;
        var visit = await db.Set<InspectionVisit>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == visitId && row.InspectionId == inspectionId, ct);
        if (visit is null || !caller.Sees(visit.AreaCode)) return Refusal.NotFound(texts["visit.unknown"]);
        if (await repeated.Find(request, ct) is { } answered) return answered.IsDone ? new Opened(inspection, visit, answered.Value) : answered.Refusal;
        return await rights.Refuse(inspection, visit.DrawNumber, visit.AreaCode, visit.HouseholdId, ct) is { } refusal ? refusal : new Opened(inspection, visit, null);
    }

    private async Task<IReadOnlyList<FindingDraft>> Drafts(Inspection inspection, InspectionVisit visit, IReadOnlyList<FindingInput?> findings, CancellationToken ct)
    {
        if (findings.Count == 0) return [];
        var known = await baseline.Of(inspection, visit.HouseholdId, ct);
        var first = await ids.Reserve(findings.Count, ct);
        return [.. findings.Select((finding, index) => FindingDraft.Of(inspection, visit, finding ?? new(), first + index, Comparison.Of(known, finding?.Category?.Trim() ?? ""), people))];
    }

    private Task<Result<long>> Write(Opened opened, Outcome outcome, IReadOnlyList<FindingDraft> drafts, string kind, ActRequest request, CancellationToken ct) =>
        repeated.Once(request, async () =>
        {
            var done = await register.Run([.. drafts.Select(draft => draft.Item)], caller, ct, () => Alongside(opened, outcome, drafts, kind, request, ct));
            return done.Refusal is { } refusal ? refusal : opened.Visit.Id;
        }, ct);

    // The revision decides between two inspectors who stand in front of the same door.
    private async Task<bool> Alongside(Opened opened, Outcome outcome, IReadOnlyList<FindingDraft> drafts, string kind, ActRequest request, CancellationToken ct)
    {
        var (inspection, visit, now) = (opened.Inspection, opened.Visit, clock.GetUtcNow());
        var count = visit.FindingCount + drafts.Count;
        var moved = await db.Set<InspectionVisit>()
            .Where(row => row.Id == visit.Id && row.Revision == visit.Revision
                && db.Set<Inspection>().Any(one => one.Id == row.InspectionId && one.Status == InspectionStatus.Running && one.CurrentDraw == row.DrawNumber))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Result, outcome.Result).SetProperty(row => row.VisitedOn, outcome.VisitedOn).SetProperty(row => row.IsClean, outcome.IsClean)
                .SetProperty(row => row.Note, outcome.Note).SetProperty(row => row.Photos, outcome.Photos).SetProperty(row => row.FindingCount, count)
                .SetProperty(row => row.RecordedBy, caller.UserId).SetProperty(row => row.RecordedByName, caller.Name).SetProperty(row => row.RecordedAt, now)
                .SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        if (moved == 0) return false;
        db.AddRange(drafts.Select(draft => draft.Finding(caller, now)));
        repeated.Keep(request, visit.Id);
        await trail.Append(new(PlanInspection.ObjectOf(inspection.Id), kind, visit.AreaCode, null, new
        {
            inspection.Number, Visit = visit.Id, visit.HouseholdId, Result = outcome.Result.ToString(), outcome.VisitedOn, outcome.IsClean, Findings = drafts.Count,
        }), ct);
        return true;
    }

    /// <summary>What the visit is after the act.</summary>
    private sealed record Outcome(VisitResult Result, DateOnly? VisitedOn, bool IsClean, string? Note, string Photos);

    private sealed record Opened(Inspection Inspection, InspectionVisit Visit, long? Answered);
}
