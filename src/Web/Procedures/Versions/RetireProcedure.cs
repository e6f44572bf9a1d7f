using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>
/// Takes a released version out of force: no new case starts on it, running ones end on it. Versions it had put out of force stay so;
/// where it was a pilot, the version of the wider area holds again.
/// </summary>
public sealed class RetireProcedure(ProcedureRights rights, ProcedureChanges changes, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, int? revision, CancellationToken ct)
    {
        var found = await changes.Find(definitionId, version, Rights.ProcedureAdmin, revision, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (rights.Refuse(Rights.ProcedureAdmin, row.AreaCode) is { } refusal) return refusal;
        if (row.Status != ProcedureStatus.Released) return Refusal.Conflict("not-released", texts["NotReleased", row.Version, texts[$"Status.{row.Status}"].Value]);

        row.Status = ProcedureStatus.Retired;
        row.Revision++;
        (row.RetiredOn, row.RetiredByName) = (clock.ChinaToday, rights.Caller.Name);
        return await changes.Save(row, "version-retired", Rights.ProcedureAdmin, ct) is { } conflict ? conflict : row;
    }
}
