using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>The latest version as an editor opens it: content, revision, and what was done to it so far.</summary>
/// <param name="Row">The latest version; it need not be a draft yet.</param>
public sealed record DraftView(ProcedureVersion Row, WorkflowDefinition Content, EditLine Line, bool MayEdit)
{
    bool IsHistoryWhole => Row.IsOpen && Line.Last?.Hash == Row.Hash;

    public bool CanUndo => MayEdit && IsHistoryWhole && Line.Undo is not null;

    public bool CanRedo => MayEdit && IsHistoryWhole && Line.Redo is not null;
}

/// <summary>Opens the latest version for reading or editing.</summary>
public sealed class DraftHistory(
    ProcedureRights rights, DraftRights draftRights, ProcedureDirectory directory, ProcedureFiles files, DraftEdits edits, IStringLocalizer<ProcedureTexts> texts)
{
    public async Task<Result<DraftView>> Run(string definitionId, CancellationToken ct)
    {
        // The other editor may have saved on another node a moment ago.
        var latest = (await directory.Fresh(ct)).VersionsOf(definitionId).FirstOrDefault(rights.Sees);
        if (latest is null || await files.Definition(latest, ct) is not { } content) return Refusal.NotFound(texts["UnknownProcedure", definitionId]);
        var isLatest = directory.Current.Latest(definitionId)?.Id == latest.Id;
        return new DraftView(latest, content, await edits.Line(latest.Id, ct), isLatest && draftRights.Refuse(latest) is null);
    }
}
