using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>What saving, undoing and redoing share: the latest version, tracked, and who may change it.</summary>
public sealed class DraftRights(CaseFlowDb db, ProcedureRights rights, ProcedureChanges changes, IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>The latest version of a procedure for a change; refused when the caller does not see it or may not change it.</summary>
    public async Task<Result<ProcedureVersion>> Latest(string definitionId, CancellationToken ct)
    {
        var latest = await db.Set<ProcedureVersion>().Where(row => row.DefinitionId == definitionId).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (latest is null || !rights.Sees(latest)) return Refusal.NotFound(texts["UnknownProcedure", definitionId]);
        return Refuse(latest) is { } refusal ? refusal : latest;
    }

    /// <summary>An open draft belongs to the area it was made for; a draft opened on something in force belongs to the caller's own area.</summary>
    public Refusal? Refuse(ProcedureVersion latest) =>
        rights.Refuse(Rights.ProcedureAdmin, latest.IsOpen ? latest.AreaCode : rights.AdminArea ?? ProcedureVersion.Everywhere);

    /// <summary>A refusal that names who changed the version and when, unless the caller saw it as it is.</summary>
    public Refusal? RefuseStale(ProcedureVersion latest, int? revision) =>
        revision == latest.Revision || (revision is null && !latest.IsOpen) ? null : changes.Stale(latest);
}
