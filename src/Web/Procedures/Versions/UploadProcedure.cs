using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
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
public sealed class UploadProcedure(
    CaseFlowDb db, ProcedureRights rights, ProcedureChanges changes, UploadCheck check, TimeProvider clock)
{
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

        var row = latest is { IsOpen: true } ? latest : await Insert(definition, definitionId, latest, ct);
        await Fill(row, definition, ct);
        if (await changes.Save(row, "version-uploaded", Rights.ProcedureAdmin, ct) is { } conflict) return conflict;
        return new UploadedProcedure(row, row.Revision == 1, UploadCheck.Warnings(parsed));
    }

    Refusal? RefuseCaller() => rights.Refuse(Rights.ProcedureAdmin, rights.AdminArea ?? ProcedureVersion.Everywhere);

    Refusal? RefuseReplacing(ProcedureVersion latest, int? revision)
    {
        if (!latest.IsOpen) return null;
        if (rights.Refuse(Rights.ProcedureAdmin, latest.AreaCode) is { } refusal) return refusal;
        return revision == latest.Revision ? null : changes.Stale(latest);
    }

    async Task<ProcedureVersion> Insert(WorkflowDefinition definition, string definitionId, ProcedureVersion? latest, CancellationToken ct)
    {
        var isFree = latest is null && definition.Id.Length > 0 && !await db.Set<ProcedureVersion>().AnyAsync(row => row.Id == definition.Id, ct);
        var row = new ProcedureVersion
        {
            Id = isFree ? definition.Id : ProcedureIds.New(),
            DefinitionId = definitionId,
            Version = (latest?.Version ?? 0) + 1,
            Revision = 0,
            AreaCode = rights.AdminArea!,
            CreatedAt = clock.GetUtcNow(),
            CreatedByName = rights.Caller.Name,
        };
        db.Add(row);
        db.Add(new ProcedureContent { Id = row.Id, Json = [] });
        return row;
    }

    // A submitted draft that changes is a draft again: the second person must see what he releases.
    async Task Fill(ProcedureVersion row, WorkflowDefinition definition, CancellationToken ct)
    {
        var content = await db.Set<ProcedureContent>().FindAsync([row.Id], ct);
        content!.Json = definition.With(new(row.Id, row.DefinitionId, row.Version, IsLatest: true, IsPublished: false, CreatedAt: row.CreatedAt)).Write();
        row.Take(definition, content.Json);
        row.Status = ProcedureStatus.Draft;
        row.Revision++;
        (row.ChangedAt, row.ChangedByName) = (clock.GetUtcNow(), rights.Caller.Name);
        row.AddMaker(rights.Caller.UserId);
    }
}
