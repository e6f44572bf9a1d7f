using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>What came of an upload.</summary>
/// <param name="IsNew">Whether a new row was made; false when a draft was replaced.</param>
/// <param name="Warnings">What was read but will be ignored when it runs.</param>
public sealed record UploadedProcedure(ProcedureVersion Version, bool IsNew, IReadOnlyList<FieldProblem> Warnings);

/// <summary>
/// Takes a definition file by Elsa's rules (FORMAT A.8): a new one keeps its ids and begins with version 1, a known one becomes the next draft.
/// A draft is replaced only by who names the revision he saw. Nothing is saved when the file has errors.
/// </summary>
public sealed class UploadProcedure(CaseFlowDb db, ProcedureRights rights, ProcedureChanges changes, UploadCheck check, WriteDraft write)
{
    static readonly BilingualText Uploaded = new("上传流程文件", "A file was uploaded");

    public async Task<Result<UploadedProcedure>> Run(Stream file, int? revision, CancellationToken ct)
    {
        if (RefuseCaller() is { } refusal) return refusal;
        var read = await check.Read(file, ct);
        return read.IsDone ? await Run(read.Value, revision, ct) : read.Refusal;
    }

    /// <summary>The same for a definition that was read and checked before.</summary>
    public async Task<Result<UploadedProcedure>> Run(ParsedDefinition parsed, int? revision, CancellationToken ct)
    {
        if (RefuseCaller() is { } foreign) return foreign;
        var definition = parsed.Definition!;
        var definitionId = definition.DefinitionId.Length > 0 ? definition.DefinitionId : ProcedureIds.New();
        var latest = await db.Set<ProcedureVersion>().Where(row => row.DefinitionId == definitionId).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (latest is not null && RefuseReplacing(latest, revision) is { } refusal) return refusal;

        var written = await write.Run(definitionId, latest, new(definition, "version-uploaded", Uploaded), ct);
        if (!written.IsDone) return written.Refusal;
        var row = written.Value;
        return new UploadedProcedure(row, row.Revision == 1, UploadCheck.Warnings(parsed));
    }

    Refusal? RefuseCaller() => rights.Refuse(Rights.ProcedureAdmin, rights.AdminArea ?? ProcedureVersion.Everywhere);

    Refusal? RefuseReplacing(ProcedureVersion latest, int? revision)
    {
        if (!latest.IsOpen) return null;
        if (rights.Refuse(Rights.ProcedureAdmin, latest.AreaCode) is { } refusal) return refusal;
        return revision == latest.Revision ? null : changes.Stale(latest);
    }
}
