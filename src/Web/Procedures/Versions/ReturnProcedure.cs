using CaseFlow.Web.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>The second person sends a submitted version back to its makers, with the reason.</summary>
public sealed class ReturnProcedure(ProcedureRights rights, ProcedureChanges changes, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    const int LongestReason = 2000;

    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, string? reason, int? revision, CancellationToken ct)
    {
        var found = await changes.Find(definitionId, version, Rights.ProcedureReviewer, revision, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (rights.Refuse(Rights.ProcedureReviewer, row.AreaCode) is { } refusal) return refusal;
        if (row.Status != ProcedureStatus.Submitted) return Refusal.Conflict("not-submitted", texts["NotSubmitted", row.Version, texts[$"Status.{row.Status}"].Value]);
        if (string.IsNullOrWhiteSpace(reason)) return Refusal.Invalid("reason", "required", texts["ReasonRequired"]);
        if (reason.Length > LongestReason) return Refusal.Invalid("reason", "too-long", texts["TooLong", LongestReason]);

        (row.Status, row.Note) = (ProcedureStatus.Draft, reason.Trim());
        row.Revision++;
        (row.ChangedAt, row.ChangedByName) = (clock.GetUtcNow(), rights.Caller.Name);
        return await changes.Save(row, "version-returned", Rights.ProcedureReviewer, ct) is { } conflict ? conflict : row;
    }
}
