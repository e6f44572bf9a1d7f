using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>Brings back the state before the last change, whichever editor made it; saved as a new revision.</summary>
public sealed class UndoDraft(DraftRights rights, DraftEdits edits, WriteDraft write, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<ProcedureVersion>> Run(string definitionId, int? baseRevision, CancellationToken ct)
    {
        var found = await rights.Latest(definitionId, ct);
        if (!found.IsDone) return found;
        var row = found.Value;
        if (rights.RefuseStale(row, baseRevision) is { } stale) return stale;
        var line = await edits.Line(row.Id, ct);
        // What came in beside the history, such as a version before there was one, has no state before it.
        if (!row.IsOpen || line.Undo is not { } target || line.Last!.Hash != row.Hash) return Refusal.Conflict("nothing-to-undo", texts["NothingToUndo"]);
        var content = WorkflowDefinition.Parse(await edits.Content(row.Id, target, ct), WriteDraft.NoLimits).OrThrow();
        return await write.Run(definitionId, row, new(content, "draft-undone", Words(line.Undone?.What), target), ct);
    }

    static BilingualText Words(BilingualText? undone) => new($"撤销：{undone?.Zh ?? "上一步修改"}", $"Undid: {undone?.En ?? "the last change"}");
}
