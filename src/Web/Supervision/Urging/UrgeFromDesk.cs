using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Urging;

/// <summary>What is to be urged: ids of items or of work items, and why.</summary>
public sealed record UrgeInput(DeskSubject Subject, IReadOnlyList<long>? Ids, string? Reason);

/// <summary>What became of one row.</summary>
/// <param name="Urged">How many work items of it were urged; 0 with the reason in <paramref name="Message"/>.</param>
public sealed record UrgeResult(long Id, int Urged, string? Message);

/// <summary>The results in the order of the rows asked for.</summary>
public sealed record UrgeAnswer(IReadOnlyList<UrgeResult> Items);

/// <summary>
/// 催办 for one or many rows of the desk. An item is urged at the open work items of its case, by the same act a single work item is: it counts there, leaves word with
/// whoever must act and stands in the history. Nothing is completed for anybody (U-065).
/// </summary>
public sealed class UrgeFromDesk(CaseFlowDb db, UrgeWorkItem urge, IStringLocalizer<SupervisionTexts> texts)
{
    public const int Most = 200;

    public async Task<Result<UrgeAnswer>> Run(UrgeInput input, Caller caller, CancellationToken ct)
    {
        if (input.Ids is not { Count: > 0 and <= Most } ids) return Refusal.Invalid("ids", "Count", texts["UrgeCount", Most]);
        if (input.Reason?.Length > 500) return Refusal.Invalid("reason", "TooLong", texts["UrgeReasonLong"]);
        List<UrgeResult> results = [];
        foreach (var id in ids.Distinct()) results.Add(await One(id, input, caller, ct));
        return new UrgeAnswer(results);
    }

    private async Task<UrgeResult> One(long id, UrgeInput input, Caller caller, CancellationToken ct)
    {
        var (urged, message) = (0, (string?)null);
        foreach (var item in await OpenWork(id, input.Subject, caller, ct))
        {
            var done = await urge.Run(item, new(input.Reason), new ActRequest(caller), ct);
            if (done.IsDone) urged++;
            else message = done.Refusal.Message;
        }

        return new(id, urged, urged > 0 ? null : message ?? texts["UrgeNothing"]);
    }

    // A work item of another area is not told apart from one that does not exist; the act itself asks for the right to urge.
    private async Task<IReadOnlyList<long>> OpenWork(long id, DeskSubject subject, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if (subject == DeskSubject.Items)
        {
            var area = await db.Set<RectificationItem>().Where(item => item.Id == id).Select(item => item.AreaCode).SingleOrDefaultAsync(ct);
            if (area is null || !scope.Contains(area)) return [];
        }

        var open = await db.Set<WorkItem>().Where(item => item.Status == WorkItemStatus.Open && (subject == DeskSubject.Items ? item.CaseId == id : item.Id == id))
            .Select(item => new { item.Id, item.CaseArea }).ToListAsync(ct);
        return [.. open.Where(item => scope.Contains(item.CaseArea)).Select(item => item.Id)];
    }
}
