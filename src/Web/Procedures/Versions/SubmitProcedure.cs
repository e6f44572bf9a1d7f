using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Checking;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Hands a draft to the second person. A draft with errors is not handed over.</summary>
public sealed class SubmitProcedure(
    ProcedureRights rights, ProcedureChanges changes, CheckProcedure check, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, int? revision, CancellationToken ct)
    {
        var found = await changes.Find(definitionId, version, Rights.ProcedureAdmin, revision, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (rights.Refuse(Rights.ProcedureAdmin, row.AreaCode) is { } refusal) return refusal;
        if (row.Status != ProcedureStatus.Draft) return Refusal.Conflict("not-a-draft", texts["NotADraft", row.Version, texts[$"Status.{row.Status}"].Value]);
        if (await check.RefuseErrors(row, ct) is { } errors) return errors;

        row.Status = ProcedureStatus.Submitted;
        row.Revision++;
        (row.SubmittedAt, row.SubmittedByName) = (clock.GetUtcNow(), rights.Caller.Name);
        row.AddMaker(rights.Caller.UserId);
        return await changes.Save(row, "version-submitted", Rights.ProcedureAdmin, ct) is { } conflict ? conflict : row;
    }
}
