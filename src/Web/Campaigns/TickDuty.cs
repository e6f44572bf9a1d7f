using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns;

/// <summary>An office says that a dated node, such as the training, has been done.</summary>
public sealed class TickDuty(CaseFlowDb db, AuditTrail trail, Caller caller, TimeProvider clock, IStringLocalizer<CampaignTexts> texts)
{
    private const int LongestNote = 500;

    public async Task<Refusal?> Run(long campaignId, long dutyId, string? note, CancellationToken ct)
    {
        var duty = await db.Set<CampaignDuty>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == dutyId && row.CampaignId == campaignId, ct);
        if (duty is null || !caller.Sees(duty.AreaCode)) return Refusal.NotFound(texts["duty.unknown"]);
        if (!caller.Ticks(duty.AreaCode)) return Refusal.Forbidden("watcher", texts["tick.role"]);
        if (duty.HasCase) return Refusal.Conflict("has-case", texts["tick.case"]);
        if (string.IsNullOrWhiteSpace(note)) return Refusal.Invalid("note", "Required", texts["tick.note"]);
        if (note.Length > LongestNote) return Refusal.Invalid("note", "TooLong", texts["text.long", LongestNote]);
        var (now, today) = (clock.GetUtcNow(), clock.ChinaToday);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The condition decides between two people who tick at once.
        var ticked = await db.Set<CampaignDuty>().Where(row => row.Id == dutyId && row.State == DutyState.Open).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, DutyState.Finished).SetProperty(row => row.IsLate, row => row.DueOn < today).SetProperty(row => row.FinishedOn, today)
            .SetProperty(row => row.FinishedAt, now).SetProperty(row => row.SubmittedBy, caller.UserId).SetProperty(row => row.SubmittedByName, caller.Name)
            .SetProperty(row => row.Note, note.Trim()).SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        if (ticked == 0) return Refusal.Conflict("done", texts["tick.done", duty.SubmittedByName ?? ""]);
        await trail.Append(new($"campaign/{campaignId}", "duty-ticked", duty.AreaCode, null, new { Duty = dutyId, Note = note.Trim() }), ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
