using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>Finishes an inspection, or gives one up before anybody has recorded anything; after either nothing more is drawn or recorded.</summary>
public sealed class EndInspection(
    CaseFlowDb db, ReadInspections reads, OrganisationDirectory organisation, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    private const int LongestNote = 500;

    /// <summary>Households nobody has met must be accounted for in the note.</summary>
    public Task<Refusal?> Finish(long id, string? note, CancellationToken ct) => End(id, InspectionStatus.Finished, note, async inspection =>
    {
        if (inspection.Status != InspectionStatus.Running) return Refusal.Conflict("not-running", texts["finish.planned"]);
        var left = await Visits(inspection).CountAsync(visit => visit.Result != VisitResult.Visited, ct);
        return left > 0 && string.IsNullOrWhiteSpace(note) ? Refusal.Invalid("note", "Required", texts["finish.note", left]) : null;
    }, ct);

    public Task<Refusal?> Cancel(long id, string? note, CancellationToken ct) => End(id, InspectionStatus.Cancelled, note, async inspection =>
        await db.Set<InspectionVisit>().AnyAsync(visit => visit.InspectionId == inspection.Id && visit.Result != VisitResult.Open, ct) ? Refusal.Conflict("has-visits", texts["cancel.visits"])
        : string.IsNullOrWhiteSpace(note) ? Refusal.Invalid("note", "Required", texts["cancel.note"]) : null, ct);

    private async Task<Refusal?> End(long id, InspectionStatus status, string? note, Func<Inspection, Task<Refusal?>> whyNot, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        if (found.Value is not { } inspection) return found.Refusal;
        if (!caller.Plans(inspection.OfficeArea)) return Refusal.Forbidden("not-planner", texts["plan.area", organisation.Current.NameOf(inspection.OfficeArea)]);
        if (inspection.Status is InspectionStatus.Finished or InspectionStatus.Cancelled) return Refusal.Conflict("ended", texts["ended", texts[$"Status_{inspection.Status}"]]);
        if (note?.Length > LongestNote) return Refusal.Invalid("note", "TooLong", texts["text.long", LongestNote]);
        if (await whyNot(inspection) is { } refusal) return refusal;
        var (said, now) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await db.Set<Inspection>().Where(row => row.Id == id && row.Revision == inspection.Revision).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, status).SetProperty(row => row.EndedAt, now).SetProperty(row => row.EndedByName, caller.Name).SetProperty(row => row.EndNote, said)
            .SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        if (ended == 0) return Refusal.Conflict("overtaken", texts["overtaken"]);
        await trail.Append(new(PlanInspection.ObjectOf(id), status == InspectionStatus.Finished ? "inspection-finished" : "inspection-cancelled", inspection.OfficeArea, null, new { inspection.Number, Note = said }), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private IQueryable<InspectionVisit> Visits(Inspection inspection) => db.Set<InspectionVisit>().Where(visit => visit.InspectionId == inspection.Id && visit.DrawNumber == inspection.CurrentDraw);
}
