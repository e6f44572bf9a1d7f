using CaseFlow.Web.Data;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>
/// Saves what an editor made of a procedure: into the open draft, or into a new one when there is none. Both editors, canvas and step list,
/// save through here, so that either sees the other's change and neither overwrites it unseen.
/// </summary>
public sealed class SaveDraft(CaseFlowDb db, DraftRights rights, ProcedureChanges changes, UploadCheck check, WriteDraft write)
{
    /// <param name="baseRevision">The revision of the latest version the caller saw; may be left out only when no draft is open.</param>
    /// <param name="what">What was done, for the history.</param>
    public async Task<Result<ProcedureVersion>> Run(
        string definitionId, WorkflowDefinition content, int? baseRevision, BilingualText? what, CancellationToken ct)
    {
        var found = await rights.Latest(definitionId, ct);
        if (!found.IsDone) return found.Refusal;
        var latest = found.Value;
        // The answer to the first try may have been lost; what is stored already is done, whatever revision the retry names.
        if (await IsStored(latest, content, ct)) return latest;
        if (rights.RefuseStale(latest, baseRevision) is { } stale) return stale;
        // Revisions count per version: content of an older version never goes into the draft that came after it.
        if (await IsOfOlderVersion(latest, content, ct)) return changes.Stale(latest);
        var read = check.Read(new ParsedDefinition(content, []));
        return read.IsDone ? await write.Run(definitionId, latest, new(content, "draft-saved", what), ct) : read.Refusal;
    }

    async Task<bool> IsStored(ProcedureVersion latest, WorkflowDefinition content, CancellationToken ct)
    {
        var json = await db.Set<ProcedureContent>().Where(stored => stored.Id == latest.Id).Select(stored => stored.Json).SingleAsync(ct);
        return WriteDraft.Stamp(latest, WorkflowDefinition.Parse(json, WriteDraft.NoLimits).OrThrow()).AsSpan().SequenceEqual(WriteDraft.Stamp(latest, content));
    }

    Task<bool> IsOfOlderVersion(ProcedureVersion latest, WorkflowDefinition content, CancellationToken ct) =>
        db.Set<ProcedureVersion>().AnyAsync(row => row.DefinitionId == latest.DefinitionId && row.Id == content.Id && row.Version < latest.Version, ct);
}
