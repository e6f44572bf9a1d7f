using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>Does again what the last undo took back; saved as a new revision.</summary>
public sealed class RedoDraft(DraftRights rights, DraftEdits edits, WriteDraft write, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int? baseRevision, CancellationToken ct)
    {
        var found = await rights.Latest(definitionId, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (rights.RefuseStale(row, baseRevision) is { } stale) return stale;
        var line = await edits.Line(row.Id, ct);
        if (!row.IsOpen || line.Redo is not { } target || line.Last!.Hash != row.Hash) return Refusal.Conflict("nothing-to-redo", texts["NothingToRedo"]);
        var content = WorkflowDefinition.Parse(await edits.Content(row.Id, target, ct), WriteDraft.NoLimits).OrThrow();
        return await write.Run(definitionId, row, new(content, "draft-redone", Words(target.What), target), ct);
    }

    static BilingualText Words(BilingualText? done) => new($"重做：{done?.Zh ?? "撤销的修改"}", $"Redid: {done?.En ?? "the change taken back"}");
}
