using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>Says in one place, for pages and programs, why somebody may not record a visit.</summary>
public sealed class VisitRights(CaseFlowDb db, InspectionPeople people, Caller caller, IStringLocalizer<InspectionTexts> texts)
{
    private static readonly ItemState[] ended = [ItemState.Closed, ItemState.Merged, ItemState.Withdrawn];

    public async Task<Refusal?> Refuse(Inspection inspection, int draw, string area, long household, CancellationToken ct)
    {
        if (inspection.Inspectors.All(one => one.UserId != caller.UserId)) return Refusal.Forbidden("not-inspector", texts["visit.inspectors", string.Join(texts["Comma"], inspection.Inspectors.Select(one => one.Name))]);
        if (!people.Reaches(caller.UserId, area)) return Refusal.Forbidden("not-inspector", texts["visit.area"]);
        if (people.AnswersFor(caller.UserId, area)) return Refusal.Forbidden("own-household", texts["visit.own"]);
        // Whoever puts right what was found here before does not judge whether it is right now.
        if (await db.Set<RectificationItem>().AnyAsync(item => item.HouseholdId == household && !ended.Contains(item.State) && (item.PersonId == caller.UserId || item.LeaderId == caller.UserId), ct))
            return Refusal.Forbidden("own-household", texts["visit.own-item"]);
        if (inspection.Status != InspectionStatus.Running) return Refusal.Conflict("not-running", texts["ended", texts[$"Status_{inspection.Status}"]]);
        return draw == inspection.CurrentDraw ? null : Refusal.Conflict("old-draw", texts["visit.old-draw", draw, inspection.CurrentDraw]);
    }
}
